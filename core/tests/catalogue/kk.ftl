# Kazakh has no plural after a number, and need not pretend to.
title = Талаптар картасы
first-sentence = Мұндағы сан – біреудің айтқаны.
brace = { "{" }

more-than = {$n}-нан астам
between = {$low} мен {$high} аралығы, {$claimant}
type = {$match}

detentions = {$n} ұстау
events = {$n} оқиға
weather = { $sky ->
    [clear] ашық
   *[other] {$sky} ({$n})
}
both = {title}: {detentions}, {weather}
range = {$low}–{$high}
