# Counts that were printed more than once.

rev-held = { $n ->
    [one] the one month
   *[other] the { $n } months
}
rev-finding-none = No month is held in more than one print: { $measure }.
rev-finding = Of { $held } held in more than one print, { $revised ->
    [0] none stands revised
    [one] one stands revised, by { $largest } ({ $month })
   *[other] { $revised } stand revised, the most by { $largest } ({ $month })
}: { $measure }.
rev-means = The mean revision is { $mean } with ups and downs set off against each other, { $size } whatever the direction; { $up ->
    [0] none
    [one] one
   *[other] { $up }
} went up, { $down ->
    [0] none
    [one] one
   *[other] { $down }
} down. Months that were not revised count with nothing.
rev-releases-none = Of none of them the print of the release itself is held, so revisions soon after it aren’t seen.
rev-releases = Of { $n ->
    [one] one month
   *[other] { $n } months
} the print of the release itself is held: { $revised ->
    [0] the same value stands today.
    [one] one stands revised, by { $largest } ({ $month }); its present value was first printed { $least } days later.
   *[other] { $revised } stand revised, the most by { $largest } ({ $month }); their present values were first printed { $least } to { $most } days later, as far as prints are held.
}
rev-years = { $n ->
    [0] No fiscal year is held in more than one print.
   *[other] Fiscal years are revised less, once they are complete: of { $n } prints of a year and a measure that are held more than once, { $revised ->
        [0] none stands revised.
        [one] one stands revised: { $listed }.
       *[other] { $revised } stand revised: { $listed }.
    }
}
rev-year = { $year } of { $measure }, by { $rate }

rev-chart-caption = **{ $finding }** Month as it stands against the first print held, as a percentage of that print.
rev-chart-note = Filled: the first print held is that of the month’s own release. Open: it is a later one, so that revisions before it aren’t seen. Prints rounded by their publisher are left out.
rev-chart-alt = { $finding } { $means }
rev-point = { $month }: { $first }, now { $latest } ({ $rate })
rev-label = { $month } { $rate }

rev-measures-caption = **Revisions of months, by what is counted.** Months that are held in more than one print; revisions as percentages of the first print held.
rev-measures-empty = nothing is held in more than one print
rev-what = What is counted
rev-prints-held = Months held in several prints
rev-revised = Revised
rev-up = Up
rev-down = Down
rev-mean = Mean revision
rev-size = Mean size
rev-largest = Largest
rev-largest-of = { $rate }, { $period }
rev-measures-note = The mean lets ups and downs cancel out; the mean size doesn’t. Both take in what was not revised.

rev-months-caption = **First print held against what stands now.** { $measure }, events; months and fiscal years that stand revised.
rev-months-empty = nothing stands revised
rev-months-note = Release: the first print held is that of the release itself; later: it came after. A day is inferred where it follows from a file’s name or its last month, and by rule where only the month of a print is known. A later print hides what was revised before it. Counts held in more than one print that stand as first printed are among the values behind the chart.
rev-period = Period
rev-print = First print held
rev-print-release = release
rev-print-after = later
rev-printed = Printed
rev-first = As first printed
rev-latest = As it stands
rev-since = Stands since
rev-days = Days later
rev-gap = Difference
rev-rate = Per cent
rev-day = { $day }{ $basis ->
    [stated] {""}
    [rule] , by rule
   *[other] , inferred
}

rev-corrections = { $n ->
    [0] No value that had been published by then is corrected.
    [one] One published value is corrected, because the publisher’s own figures contradict it.
   *[other] { $n } published values are corrected, because the publisher’s own figures contradict them.
}
rev-corrections-caption = **Notices of correction.** Published value, the value that this report uses, since when and why.
rev-corrections-empty = none
rev-corrected-what = What
rev-corrected-old = As published
rev-corrected-new = Corrected
rev-corrected-on = Corrected on
rev-corrected-why = Why
rev-corrected-of = { $measure }, { $period }
