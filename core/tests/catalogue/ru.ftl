-name = Карта протеста

title = { -name }, карта утверждений
first-sentence = Число здесь — чьё-то утверждение.
brace = { "{" }

more-than = более {$n}
between = { $claimant }: от { $low } до {$high}
type = {$match}

detentions = { $n ->
    [one] {$n} задержание
    [few] {$n} задержания
   *[many] {$n} задержаний
}
events = { $n ->
    [0] событий не было
    [one] в {$n} событии
   *[other] в {$n} событиях
}
weather = { $sky ->
    [clear] ясно
   *[dark] темно: {$n} { $n ->
        [one] час
        [few] часа
       *[other] часов
    }
}
both = {detentions}, {weather}: {title}
range = {$low}–{$high}
