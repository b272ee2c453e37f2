# The report's opening: three published figures, and what can be compared.

# {$last}, {$first}, {$middle}: fiscal years. {$a}, {$b}: factors in words ("about 6 times").
opening-title = { $n ->
    [one] Counted alike, { $last } had { $a } the encounters of { $first }
   *[other] Counted alike, { $last } had { $a } the encounters of { $first } and { $b } those of { $second }
}
opening-title-none = The published figures count different things, and the data holds no pair of them that is alike
opening-about = about { $value } times
opening-range = { $low } to { $high }

opening-standfirst = { $n ->
    [0] None of the figures had been published by then.
    [one] One figure was published: { $listed }. It stands alone here.
   *[other] { $many } figures were set side by side in { $said }: { $listed }. { $unlike ->
        [none] All of them count the same thing.
        [all] No two of them count the same thing, so they are not compared here.
       *[some] Not all of them count the same thing, so they are not compared here.
    }
}
opening-many = { $n ->
    [2] Two
    [3] Three
   *[other] { $n }
}
opening-listed = { $number } for { $year } ({ $measure })
opening-within = Within one measure, { $last } was { $listed }.
opening-within-each = { $factor } { $year }
opening-title-8 = Counting Title 8 alone, { $last } was { $listed }.

opening-with-ports = CBP with ports
opening-ports-alone = Ports of entry alone
opening-short = { $component }, { $geography }
opening-short-title-8 = { $component }, { $geography }, Title 8 alone

# Main points.
opening-point-month = **By month.** { $tied ->
    [one] { $month } is the highest since { $since }:
   *[other] { $month } shares the highest value since { $since }:
} { $number } encounters at the southwest land border by Border Patrol and ports of entry together.
opening-point-newest = **Latest.** { $month } has { $number }; { $large ->
    [none] how many were far from the border is not published for it.
   *[held] { $share } of the Border Patrol’s were at large, after reaching a destination.
}
opening-point-provisional = **Not complete.** { $year } has { $n ->
    [one] one month so far
   *[other] { $n } months so far
} and is never set against a full year: { $number }.

# On the cover, above the figures themselves.
opening-cover = { $n ->
    [0] None of the figures had been published by then.
    [one] The published figure
   *[other] { $unlike ->
        [none] The published figures
       *[some] The published figures, which count different things
    }
}

# Figure.
opening-chart-caption = **{ $title }.** Encounters by fiscal year, events, as published and then each measure by itself.
opening-chart-alt = { $n ->
    [0] { $families }
   *[other] As published: { $published }. { $families }
}
opening-chart-alt-family = { $measure }: { $figures }{ $ratios ->
    [none] .
   *[some] ; { $ratios }.
}
opening-chart-published = As published, { $said }
opening-chart-not-compared = not compared: different counts
opening-chart-absent = no CBP total held for this year
opening-chart-ratio = { $last } is { $ratios }
opening-chart-note = Hue: who counted (teal, Border Patrol; ochre, CBP with ports). Solid: southwest land border; pale: nationwide. FY2020 and later years count Title 42 expulsions until May 2023, unless Title 8 alone is said. All figures count events, not people.

# Refusal.
opening-refusal = { $n ->
    [0] { $published ->
        [0] None of the figures had been published by then.
        [one] One figure alone was published: there is nothing to compare it with.
       *[other] The published figures count the same thing and may be compared.
    }
    [one] No ratio is taken between these two:
   *[other] No ratio is taken between any two of these:
}
opening-refusal-pair = { $a } and { $b } differ in { $dimensions }.
opening-refusal-component = who counted ({ $a } against { $b })
opening-refusal-geography = where ({ $a } against { $b })
opening-refusal-authority = under which law ({ $a } against { $b })
opening-refusal-kind = what is counted ({ $a } against { $b })
opening-refusal-place = whether at entry or at large ({ $a } against { $b })
opening-refusal-unit = the unit ({ $a } against { $b })
opening-refusal-subject = whom or what it is about ({ $a } against { $b })

# Tables.
opening-table-published = **The published figures, and the count that stands behind each.** Encounters, events.
opening-table-none = none
opening-table-alike = **The same years, one measure at a time.** Encounters, events; the last columns say how many times { $last } goes over the year named.
opening-table-year = Fiscal year
opening-table-printed = As published
opening-table-counts = What it counts
opening-table-full = In full
opening-table-how = How it matches
opening-match-exact = the same number
opening-match-rounded = rounds to it
opening-match-cut = cut, not rounded
opening-match-other = as the words say
opening-table-measure = Measure
opening-table-times = { $last } over { $year }
opening-absent = { $measure } has no total for { $year } from CBP{ $parts ->
    [none] .
   *[held] : its parts, { $parts }, come from different editions and were never published as one sum.
}
opening-absent-part = { $component } { $number }
opening-absent-rebuilt = OHSS’s rebuilt months, each rounded to 10, add up to { $number } for { $year }.

# Age of the data.
opening-age = The newest month is { $month }, known on { $known }. CBP publishes a month by about the end of the next: { $next } is due by { $due }.
opening-age-edition = This edition shows what had been published by { $day }.
