# The six verdicts.
claim-verdict-holds = Holds
claim-verdict-does-not-hold = Does not hold
claim-verdict-other-measure = Matches another measure
claim-verdict-window = True only in a window
claim-verdict-on-record = Said, and on record
claim-verdict-not-checkable = Not checkable with these data

claim-rule-holds = the data bear the words out.
claim-rule-does-not-hold = the data have what the words speak of, and it is otherwise.
claim-rule-other-measure = something that the words don’t say meets the number or fits the event.
claim-rule-window = it is so at another time than the words say, or for a part of it.
claim-rule-on-record = somebody is on record with the statement; whether it is so is another part’s question.
claim-rule-not-checkable = no row decides it; it isn’t taken as true or as false.

# How many.
claim-none = { $limited ->
    [yes] None of the claims had been made by { $day }.
   *[no] No claim is chosen.
}
claim-opening = { $n ->
    [one] One claim is judged
   *[other] { $n } claims are judged
}, in { $parts ->
    [one] one part
   *[other] { $parts } parts
}: { $counts }. A rule gives each verdict from rows of data; a part without a row is never true by default.
claim-count = { $n } { $verdict }
claim-limited = What was published after { $day } isn’t used.
claim-some = { $n } of { $all }

# Tables.
claim-summary-caption = **Verdicts on the parts of each claim, by rule.** Claims of a news article of { $day }, in our words.
claim-claim = Claim
claim-kind = Kind
claim-verdicts = Verdicts on its parts
claim-kind-figure = figure
claim-kind-comparison = comparison
claim-kind-event = event
claim-kind-quotation = quotation
claim-summary-note = Where parts differ, each verdict stands with the number of parts that have it.
claim-near-caption = **What each claimed number might be: measures of the same period, and other periods that meet it.** Claimed and measured numbers side by side.
claim-near-empty = No claimed number has a measure to be held against.
claim-claimed = Claimed
claim-found = Found
claim-what = What it counts
claim-when = Period
claim-meets = Meets the claim
claim-match-exact = exactly
claim-match-rounded = when rounded
claim-match-cut = when cut, not rounded
claim-match-reached = is above it
claim-match-none = no
claim-near-note = Up to { $n } figures that miss the number are shown for each part, nearest first; all that meet it are.
claim-near-text = { $n ->
    [0] No claimed number is met by a figure other than the one that its words name.
    [one] One claimed number is also, or only, met by a figure that its words don’t name:
   *[other] { $n } claimed numbers are also, or only, met by figures that their words don’t name:
}
claim-near-line = { $claimed }: { $found }
claim-near-item = { $number } ({ $what }, { $when }; { $match })

# Details.
claim-said-by = Said by { $who }.
claim-reading = How it is read: { $note }
claim-sources = Sources
claim-evidence = { $day }, { $who }: { $what }
claim-evidence-value = { $what }: { $value } { $unit }

# Why: one sentence for each branch of a rule.
claim-because-counted = { $what }, { $when }: { $a }, { $match }.
claim-because-counted-otherwise = Nothing that the words name gives { $claimed }. { $what }, { $when }, does { $match }: { $a }.
claim-because-counted-differently = { $what }, { $when }: { $a }, and no other measure of the period gives { $claimed }.
claim-because-not-held = { $limited ->
    [yes] No such figure had been published by { $day }.
   *[no] The data hold no such figure.
}
claim-because-highest = { $a } in { $when }. The highest before was { $b } in { $when-b }; the series begins with { $when-c }.
claim-because-highest-tied = { $a } in { $when }, no more than { $b } in { $when-b }.
claim-because-not-highest = { $a } in { $when }, below { $b } in { $when-b }.
claim-because-not-yet = { $limited ->
    [yes] { $period } had not been published by { $day }.
   *[no] { $period } isn’t in the data.
}
claim-newest-known = The newest known then is { $when }: { $a }.
claim-because-no-series = { $a } in { $when } has nothing before it to be held against.
claim-because-mean-day = The month’s mean is { $a } a day, which meets { $claimed } { $match }.
claim-because-mean-day-window = The month’s mean is { $a } a day; single days or weeks within it reached { $claimed }.
claim-because-mean-day-window-only = The month’s count had not been published by { $day }; single days or weeks within it reached { $claimed }.
claim-because-mean-day-short = The month’s mean is { $a } a day.
claim-because-stated = By { $when } Texas had stated { $a }.
claim-because-stated-below = By { $when } Texas had stated { $a }, fewer even if read one rounding step higher.
claim-because-stated-unsettled = By { $when } Texas had stated { $a }; whether { $claimed } was passed can’t be settled from that.
claim-because-bounded = Texas had stated { $a } for these cities by { $when }, and { $b } in all by { $when-b }. { $names } had { $c } by { $when-c }; even read one rounding step higher, that leaves more than { $claimed } for the cities named.
claim-because-unsettled = Texas had stated { $a } for these cities by { $when }, and { $b } in all by { $when-b }, which includes { $names }. Whether the cities named had passed { $claimed } can’t be settled from that.
claim-because-not-stated = No such statement is held from before the claim.
claim-because-destinations = All are stated destinations. { $n ->
    [0] No other had been stated.
    [one] One more isn’t named: { $names }.
   *[other] { $n } more aren’t named: { $names }.
}
claim-because-not-destinations = Texas had stated nothing for { $names }.
claim-because-counted-by-cities = The cities’ own counts add to { $a } by { $when }.
claim-because-counted-by-cities-below = The cities’ own counts add to { $a } by { $when }, fewer even if each is read one rounding step higher.
claim-because-counted-by-cities-unsettled = The cities’ own counts add to { $a } by { $when }, which doesn’t settle it.
claim-because-not-counted = A count of its own is missing for at least one of the cities.
claim-because-statement = { $a } were stated by { $when }.
claim-because-statement-differs = { $a } were stated by { $when }, which isn’t the number.
claim-because-statement-unsettled = { $a } were stated by { $when }, which doesn’t settle it.
claim-because-reported = It is reported so:
claim-because-another-time = It is reported of another time:
claim-because-contradicted = Reports say otherwise:
claim-because-another-thing = Reports are of another thing:
claim-because-said = It is on record:
claim-because-disputed = Reports disagree:
claim-because-no-row = { $limited ->
    [yes] No row in the data, published by { $day }, bears on it.
   *[no] No row in the data bears on it.
}
claim-because-context-only = What is held gives context and decides nothing:
claim-because-number-reported = The number is reported:
claim-because-number-another-time = The number is reported of another time:
claim-because-number-differs = Reports give another number:
