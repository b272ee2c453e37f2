# Months in order of time.

time-finding-one = One month is shown, { $month }: { $number }.
time-finding = { $tied ->
    [one] { $month } is the highest of { $n } months since { $since }: { $number }.
   *[other] { $tied } of { $n } months since { $since } share the highest value, { $number }; { $month } is the first of them.
}
time-newest = The newest month, { $month }, has { $number }{ $ratio ->
    [none] .
   *[some] , { $ratio } of that.
}
time-newest-top = It is the newest month as well.
time-lead = { $measure }: { $finding }
time-caption = **{ $finding }** { $measure }, by month, events.
time-caption-recent = **Policies and closures stand beside the months; they don’t explain them.** { $measure }, by month, events, from { $month }.
time-alt-recent = { $finding } { $n ->
    [0] No policy or closure is marked.
    [one] One policy or closure is marked, in { $first }.
   *[other] { $n } policies and closures are marked, from { $first } to { $last }.
}
time-chart-note = The line is cut where what is counted changes (dashed). Bands are administrations.
time-chart-note-recent = Numbers refer to the table of policies and closures. The line is cut where what is counted changes (dashed).
time-point = { $month }: { $number }

time-breaks-none = No break falls into these months.
time-break = **{ $title }** ({ $day }): { $effect }

time-events-table = **Federal policies and closures of crossings, in order of time.** The numbers are those of the chart.
time-events-none = none
time-event-number = No.
time-event-day = From
time-event-end = To
time-event-what = What
time-event-kind = Kind
time-event-policy = policy
time-event-closure = closure
time-events-note = A month is not explained by what happened in it. Morley Gate in Nogales was shut for works on the Mexican side before the other crossings were. Dates read at second hand are in the data with their confidence.

# One month's days against the number claimed for them.
time-days-claim = The claim: a mean of { $claimed } a day over { $month }.
time-days-no-claim = No mean of days had been claimed for { $month } by then.
time-days-none = { $month } hadn’t been published by then, so no mean of it can be taken; what the press reported of single days is below.
time-days-mean = { $direction ->
    [alone] { $name }: { $number } a day.
    [rounds] { $name }: { $number } a day; the claim is { $gap } above it, and what it rounds to at a step of { $step }.
    [far] { $name }: { $number } a day; the claim is { $factor } as many.
    [below] { $name }: { $number } a day; the claim is { $gap } above it.
    [above] { $name }: { $number } a day; the claim is { $gap } below it.
   *[same] { $name }: { $number } a day, the claim to the unit.
}
time-days-reached = { $n ->
    [0] No mean of the month comes up to it.
    [one] One mean of the month comes up to it.
   *[other] { $n } means of the month come up to it.
}
time-days-peaks = { $n ->
    [0] No single day or week of that month is reported.
    [one] One report of a single day or week is held, { $high ->
        [0] below that number.
       *[other] at or above that number.
    }
   *[other] Of { $n } reports of single days and weeks { $high ->
        [0] none reaches that number
        [one] one reaches that number
       *[other] { $high } reach that number
    }: they are the press’s, not CBP’s, and no mean of a month.
}
time-days-caption = **{ $finding }** Encounters a day at the southwest land border, { $month }.
time-days-group-claim = As claimed
time-days-group-mean = Mean day of the month
time-days-group-report = As the press reported, days and weeks
time-days-claimed = claimed
time-days-not-yet = not published yet
time-days-note = A mean day is the month’s count over its days. Reports of single days and weeks come from unnamed or internal sources and are not CBP publications.
time-days-no-row = none
time-days-table = **Encounters a day in { $month }: the claim, the means of the month, and what the press reported.** Southwest land border, events a day.
time-days-what = What
time-days-who = Who counted
time-days-when = When
time-days-number = A day
time-days-basis = Basis
time-days-basis-claim = claimed
time-days-basis-mean = month’s count over its days
time-days-basis-report = press report
time-kind-one-day = one day
time-kind-highest-day = highest day
time-kind-mean-of-seven-days = mean of seven days

# Rank of a month.
time-rank = { $ties ->
    [one] { $month } ranks { $place } of { $n } months from { $first } to { $last } in { $measure }: { $number }.
   *[other] { $month } shares rank { $place } of { $n } months from { $first } to { $last } in { $measure } with { $others ->
        [one] one other month
       *[other] { $others } other months
    }: { $number }.
}
time-rank-first = { $ties ->
    [one] { $month } is the highest of { $n } months from { $first } to { $last } in { $measure }: { $number }.
   *[other] { $month } shares the highest value of { $n } months from { $first } to { $last } in { $measure }: { $number }.
}
time-rank-absent = { $month } isn’t in { $measure } yet, so it has no rank.
time-rank-breaks = The ranking crosses breaks: { $listed }.
time-rank-table = **The highest months.** { $measure }, events.
time-rank-place = Rank
time-rank-month = Month
time-rank-number = Encounters
