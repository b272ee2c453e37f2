# Encounters by fiscal year, administration and month of term.

admin-measure = Shown here: { $measure }, { $n ->
    [one] { $first } alone
   *[other] from { $first } to { $last }
}. Events are counted, not people: someone met three times counts three times.

admin-years-one = One full fiscal year is shown, { $year }: { $number }.
admin-years-finding = { $tied ->
    [one] Of the { $n } full fiscal years from { $first } to { $last }, { $year } is the highest with { $number }{ $ratio ->
        [none] .
       *[some] , { $ratio } the lowest, { $low_year } ({ $low }).
    }
   *[other] Of the { $n } full fiscal years from { $first } to { $last }, { $tied } share the highest value, { $number }, { $year } the first of them.
}
admin-years-latest = { $direction ->
    [up] { $year } has { $number }, { $factor } { $before }.
    [down] { $year } has { $number }, { $share } of { $before }.
   *[same] { $year } has { $number }, as many as { $before }.
}
admin-years-latest-alone = { $year } has { $number }.
admin-years-partial = { $year } isn’t complete: { $n ->
    [one] one month
   *[other] { $n } months
} with { $number }, not set against full years.
admin-large = { $share } of the Border Patrol’s encounters in { $period } were at large.

admin-years-caption = **{ $finding }** { $measure }, events, { $n ->
    [one] { $first }
   *[other] { $first } to { $last }
}.
admin-years-chart-note = A year with an inauguration is drawn in two pale parts, the days before below and the days after above, and belongs to nobody. Hatched: not complete. Dashed: what is counted changes.
admin-years-chart-note-plain = Years with an inauguration are pale and belong to nobody. Hatched: not complete. Dashed: what is counted changes.
admin-years-table = **By fiscal year, and who held office.** { $measure }, events.
admin-year = Fiscal year
admin-office = In office
admin-office-nobody = { $names }, split
admin-office-unknown = not in the data
admin-encounters = Encounters
admin-change = Change on the year before
admin-at-large = At large
admin-at-large-unit = share of USBP
admin-part = of which under { $name }
admin-years-table-note = At large is published from October 2023 on, for the Border Patrol alone. A change isn’t given where the year or the one before isn’t complete.

admin-breaks = { $n ->
    [0] No break in the series falls into these years.
    [one] One break in the series falls into these years: { $listed }.
   *[other] { $n } breaks in the series fall into these years: { $listed }.
}
admin-break = { $title } ({ $day })

admin-split = { $n ->
    [0] No fiscal year shown here holds an inauguration.
    [one] { $years } holds an inauguration and belongs to nobody.
   *[other] { $years } hold an inauguration and belong to nobody.
}
admin-split-how = Where CBP published the split it is used; elsewhere January is shared out evenly by days, and marked as apportioned.
admin-split-none = For these years the data has no months to split them by.
admin-split-check = CBP split { $year } itself for { $measure }: { $published } from { $from } to { $to }. Shared out by days it would be { $apportioned }, { $direction ->
    [short] { $error } too few
   *[over] { $error } too many
} ({ $percent }). Other years may be out by as much or more.
admin-split-table = **Fiscal years with an inauguration, in two parts.** { $measure }, events.
admin-split-no-row = none
admin-split-part = Part
admin-split-from = From
admin-split-to = To
admin-split-basis = Basis
admin-basis-published = CBP’s own split, preliminary
admin-basis-apportioned = apportioned by days

admin-term-pair = { $direction ->
    [up] { $name }: { $number } a month{ $reach }, { $factor } { $other } ({ $other_number }{ $other_reach }).
    [down] { $name }: { $number } a month{ $reach }, { $share } of { $other } ({ $other_number }{ $other_reach }).
   *[same] { $name }: { $number } a month{ $reach }, as many as { $other } ({ $other_number }{ $other_reach }).
}
admin-term-one = { $name }: { $number } a month{ $reach }.
admin-term-breaks = Breaks lie within or between these terms: { $listed }.
admin-reach-since = {" "}from { $from }
admin-reach-until = {" "}up to { $to }

admin-means-caption = **{ $finding }** Mean of a month, { $measure }, events.
admin-means-finding = { $tied ->
    [one] { $name } has the highest mean month, { $number }{ $lowest ->
        [none] .
       *[some] , { $lowest } the lowest, { $low_name } ({ $low }).
    }
   *[other] { $tied } administrations share the highest mean month, { $number }.
}
admin-means-note = Solid: the whole term is counted. Outlined: only a part of it, as the words beside it say. Months with an inauguration are shared out by days.
admin-terms-table = **By administration, as far as the months reach.** { $measure }, events.
admin-administration = Administration
admin-covered = Counted
admin-months = Months
admin-total = Total
admin-mean = Mean of a month
admin-peak = Highest month
admin-covered-all = whole term
admin-covered-part = { $from } to { $to }
admin-peaks = { $months }: { $number }
admin-terms-note = Totals of terms of unlike length are not compared; means of a month are. The highest month is a whole month of the term.

admin-months-finding = { $n ->
    [0] No whole month of a term is held.
   *[other] { $parts }
}
admin-months-one = { $name } is { $n ->
        [one] one whole month
       *[other] { $n } whole months
    } into the term, in { $period }, with { $number }. { $others ->
        [none] No other administration’s same month is held.
       *[some] In the same month of their terms: { $others }.
    }
admin-months-other = { $name } { $number }
admin-months-caption = **{ $finding }** { $measure } by whole month of the term, events.
admin-months-note = Month one is the February after the inauguration; the January of an inauguration belongs to nobody. Lines end where what is counted changes and begin again behind it. The chart shows a first term; the table has all months.
admin-months-axis = month of the term
admin-months-table = **The highest and the newest whole month of each term.** { $measure }, events.
admin-months-held = Whole months
admin-months-first = First
admin-months-peak = Highest
admin-months-peak-number = Month of term
admin-months-last = Newest or last
