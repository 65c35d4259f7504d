### Samples of all that is supported. What they become stands in made.rs; what that says, in ../catalogue.rs.

-name = Protest Map

# No arguments.
title = { -name }, a map of claims
first-sentence =
    A number here is
      somebody's claim.
brace = { "{" }5 "%"\n{"\u00A0"}{ "\"" }

# Arguments.
more-than = more than {NUMBER($n)}
between = { NUMBER($low) } to {NUMBER($high)}, says {$claimant}
type = a keyword, like {$match}

# Choices.
detentions = { $n ->
    [one] {$n} detention
   *[other] {$n} detentions
}
events = in {NUMBER($n)} { $n ->
    [0] events at all
    [one] event
    [7] events (a week of them)
   *[other] events
}.
weather = It is { $sky ->
    [clear] clear
    [dark] dark{ $n ->
        [one] {""}
       *[other] , {$n} hours of it
    }
   *[other] {$sky}
}
both = {title}: {detentions}, {weather}
range = {NUMBER($low)} to {NUMBER($high)}
