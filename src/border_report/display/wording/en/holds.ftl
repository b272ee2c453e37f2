# Does it hold? Every conclusion under every fair definition.

# The clause behind a sentence, a link to the conclusion's row.
holds-clause = { $flips ->
    [0] { $all ->
        [one] No other definition in the data tests it.
        [2] Holds in both definitions.
       *[other] Holds in all { $all } definitions.
    }
   *[other] Holds in { $holds } of { $all } definitions; turned by { $by }.
}
holds-clause-named = { $flips ->
    [0] { $all ->
        [one] { $name }: no other definition in the data tests it.
        [2] { $name }: holds in both definitions.
       *[other] { $name }: holds in all { $all } definitions.
    }
   *[other] { $name }: holds in { $holds } of { $all } definitions; turned by { $by }.
}
holds-turn-mostly = { $facet } (in { $flips } of { $decided })
holds-otherwise = { $facet } (all else as stated)
holds-turn-others = { $n ->
    [one] one other
   *[other] { $n } others
}
holds-name-verdict = This verdict
holds-name-days = { $reached ->
    [0] That none comes up to it
   *[other] That number of means
}
holds-name-highest = Highest
holds-name-lowest = Lowest
holds-name-total = Total
holds-name-between = Between ports
holds-name-at = At ports
holds-name-last-rise = Last rise
holds-name-order = Order
holds-claims = { $n ->
    [0] No verdict here rests on a count or a statement.
    [one] One verdict rests on a count or a statement.
   *[other] { $n } verdicts rest on counts or statements.
}
holds-claims-firm = { $n ->
    [one] { $firm ->
        [0] Another fair definition turns it.
       *[other] No other fair definition turns it.
    }
   *[other] { $firm ->
        [0] Each is turned by another fair definition.
        [one] One isn’t turned by any other fair definition.
       *[other] { $firm } aren’t turned by any other fair definition.
    }
}

# The page.
holds-finding = { $n ->
    [0] Not one of the report’s conclusions can be asked by then.
    [one] The report states one conclusion that a definition could turn. { $flips ->
        [0] No definition turns it.
       *[other] At least one turns it.
    }
   *[other] The report states { $n } conclusions that a definition could turn. { $firm ->
        [0] Not one holds
        [one] One holds
       *[other] { $firm } hold
    } under every fair definition that decides { $firm ->
        [one] it
       *[other] them
    }; { $flips ->
        [0] none is
        [one] one is
       *[other] { $flips } are
    } turned by at least one{ $untested ->
        [0] .
        [one] ; one has a single definition and can’t be tested.
       *[other] ; { $untested } have a single definition and can’t be tested.
    }
}
holds-cells = Asked under their definitions they give { $answers } answers: { $holding } hold and { $flipping } flip. Answers that rest on fewer periods than the sentence, or that count the very same figures as another, aren’t among them.
holds-no-row = A page that shows another measure may conclude what has no row here; its sentence carries a count of its own.
holds-reports = { $n ->
    [0] No part of a claim rests on reports alone.
    [one] One part of a claim rests on reports of what happened or was said. No definition of a count turns it; left with reports read in the source itself, it { $kept ->
        [0] loses its verdict.
       *[other] keeps its verdict.
    }
   *[other] { $n } parts of claims rest on reports of what happened or was said. No definition of a count turns them; left with reports read in the source itself, { $kept ->
        [0] none keeps its verdict
        [one] one keeps its verdict
       *[other] { $kept } keep their verdicts
    }.
}

# Grids.
holds-grid-years = **Fiscal years: what holds by whom, where and under which law it is counted.**
holds-grid-terms = **Administrations: what holds, by mean month, by full fiscal years and by the same months of the terms.**
holds-grid-months = **Months: what holds, by the month and by its mean day.**
holds-grid-ports = **Ports of entry and between them: what holds by place, law and basis.**
holds-grid-detail = **Parts of the total: what holds by who counted and where.**
holds-grid-transfers = **Transfers: what holds, by which statements and counts are taken.**
holds-grid-claims = **Claims judged by counts: which verdicts hold when something else is counted.**
holds-grid-statements = **Claims judged by statements: which verdicts hold with other statements.**
holds-grid-measure = Each row is a law, a place or a basis; each column says who counted, where.
holds-grid-note = Behind each conclusion stands in how many definitions it holds, of those that decide it. *In part*: agrees, but some of the periods that the sentence covers aren’t held. *Same*: counts the very same figures as a definition before it. A row that adds nothing is left out.
holds-grid-read = Last column: as stated, but on rows read in the publisher’s own text or file alone.
holds-grid-none = none
holds-conclusion = Conclusion
holds-score = { $holds } of { $all }
holds-head-USBP = Border Patrol
holds-head-OFO = Ports
holds-head-USBP-OFO = Both
holds-head-southwest-land-border = southwest
holds-head-nationwide = nationwide
holds-head-read = Read rows
holds-head-read-unit = alone

holds-outcome-holds = holds
holds-outcome-flips = flips
holds-outcome-in-part = in part
holds-outcome-same = same
holds-effect-same = same
holds-effect-changed = other value
holds-effect-in-part = in part
holds-effect-flips = flips
holds-answer = { $outcome } { $answer }

# What stands for a row: law, place and basis.
holds-variant = { $basis ->
    [none] { $law }
   *[other] { $basis }: { $law }
}
holds-law-Title-8-and-Title-42 = Title 8 and Title 42
    .head = Title 8 and Title 42
holds-law-Title-8 = Title 8 alone
    .head = Title 8 alone
holds-law-Title-42 = Title 42 alone
    .head = Title 42 alone
holds-law-at-entry = at entry alone
    .head = At entry alone
holds-law-at-large = at large alone
    .head = At large alone
holds-basis-fiscal-year = Fiscal year
holds-basis-month = Month
holds-basis-mean-day-of-a-month = Mean day
holds-basis-mean-month-in-office = Mean month in office
holds-basis-mean-month-of-full-fiscal-years-in-office = Full fiscal years
holds-basis-mean-of-the-same-months-of-the-term = Same months of term
holds-basis-statements-in-series = Statements in series
holds-basis-all-statements-held = All statements
holds-basis-statements-read-in-the-source-itself = Statements read
holds-basis-true-numbers-by-bounds = By bounds
holds-basis-the-cities-own-counts = Cities’ own counts
holds-basis-the-state-s-own-records = State’s records
holds-basis-in-the-other-unit-residents-or-people = Per resident, or in people

# A choice that turns a conclusion, in running text.
holds-facet-USBP = Border Patrol alone
holds-facet-OFO = ports of entry alone
holds-facet-USBP-OFO = CBP with ports
holds-facet-southwest-land-border = the southwest land border alone
holds-facet-nationwide = nationwide counts
holds-facet-Title-8-and-Title-42 = Title 8 and Title 42 together
holds-facet-Title-8 = Title 8 alone
holds-facet-Title-42 = Title 42 alone
holds-facet-at-entry = counts at entry alone
holds-facet-at-large = counts at large alone
holds-facet-at-entry-and-at-large = counts at entry and at large
holds-facet-fiscal-year = fiscal years
holds-facet-month = whole months
holds-facet-mean-day-of-a-month = mean days
holds-facet-mean-month-in-office = mean months in office
holds-facet-mean-month-of-full-fiscal-years-in-office = full fiscal years
holds-facet-mean-of-the-same-months-of-the-term = the same months of the terms
holds-facet-statements-in-series = statements in series
holds-facet-all-statements-held = statements outside the series
holds-facet-statements-read-in-the-source-itself = statements read in the source alone
holds-facet-true-numbers-by-bounds = bounds of the true numbers
holds-facet-the-cities-own-counts = the cities’ own counts
holds-facet-the-state-s-own-records = the state’s own records
holds-facet-in-the-other-unit-residents-or-people = numbers per resident
    .people = numbers of people
holds-definition = { $measure }{ $law ->
    [none] {""}
   *[other] , { $law }
}{ $basis ->
    [none] {""}
   *[other] , { $basis }
}

# What a conclusion says, in short.
holds-says-times = { $later } had { $factor } the encounters of { $earlier }
holds-says-top-year = { $year } is the highest full fiscal year from { $first } to { $last }
holds-says-low-year = { $year } is the lowest full fiscal year from { $first } to { $last }
holds-says-newest-year = { $later } is { $direction ->
    [up] above
    [down] below
   *[same] level with
} { $earlier }
holds-says-top-term = { $name } has the highest mean month
holds-says-low-term = { $name } has the lowest mean month
holds-says-term-pair = { $later } is { $direction ->
    [up] above
    [down] below
   *[same] level with
} { $earlier } by the mean month
holds-says-top-month = { $month } is the highest month since { $since }
holds-says-rank = { $top ->
    [yes] { $month } is the highest of all months held
   *[no] { $month } ranks { $place } among all months held
}
holds-says-newest-month = { $later } is { $direction ->
    [up] above
    [down] below
   *[same] level with
} { $earlier }
holds-says-top-share = { $period } has the highest share at ports of entry from { $first } to { $last }
holds-says-low-share = { $period } has the lowest share at ports of entry from { $first } to { $last }
holds-says-top-expelled = { $year } has the highest share of expulsions under Title 42
holds-says-top-month-of-part = { $part }: { $month } is the highest month since { $since }
holds-says-top-citizenship = In { $year }, the most encounters were of citizens of { $country }
holds-says-between = Between ports of entry, { $said }
holds-says-at = At ports of entry, { $said }
holds-says-days = The mean day of { $month } { $reached ->
    [reached] comes up to
   *[short] falls short of
} { $claimed }
holds-says-most = { $city } had most people sent to it, as { $origin } states
holds-says-most-per-resident = { $city } had most people sent to it for its residents, as { $origin } states
holds-says-order = From most people sent to fewest: { $cities }
holds-says-total = { $origin } sent at least { $number } people in all
holds-says-flat = { $origin } { $flat ->
    [flat] states no rise after { $day }
   *[rising] states a rise in its last statement, of { $day }
}
holds-says-records = The state’s invoices { $agrees ->
    [agrees] lie between
   *[differs] lie outside
} its statements
holds-says-claim = { $wording } ({ $verdict })
holds-rank = rank { $place }

# What flips what.
holds-turns-caption = **What turns these conclusions: number beside number.** What the sentence names, and what it would have to name under the definition that turns it.
holds-turns-none = **Nothing turns these conclusions.** No fair definition that decides them says otherwise.
holds-turns-by = Turned by
holds-turns-here = There
holds-turns-against = Against
holds-turns-also = { $definition }; also { $others }
holds-turns-item = { $what }: { $number }
holds-turns-no-row = none

# Sensitivity.
holds-read = { $n ->
    [0] There is no conclusion to ask again.
   *[other] Asked as stated, of rows read in the publisher’s own text or file alone: { $listed }.
}
holds-read-same = { $n ->
    [one] one gives the same numbers
   *[other] { $n } give the same numbers
}
holds-read-changed = { $n ->
    [one] one holds with other numbers
   *[other] { $n } hold with other numbers
}
holds-read-in-part = { $n ->
    [one] one holds for the periods left
   *[other] { $n } hold for the periods left
}
holds-read-flips = { $n ->
    [one] one flips
   *[other] { $n } flip
}
holds-read-not-available = { $n ->
    [one] one can no longer be asked
   *[other] { $n } can no longer be asked
}
holds-read-caption = **What rests on rows that weren’t read in the source itself.** Conclusions whose numbers change, as stated and on rows read there alone.
holds-read-empty = **No conclusion rests on rows that weren’t read in the source itself.**
holds-read-stated = As stated
holds-read-alone = Read rows alone
holds-read-effect = Effect

# How far each definition reaches.
holds-reach-caption = **What the data hold under each definition.** First and last period; a definition can’t decide what lies before it.
holds-reach-definition = Counted
holds-reach-years = Full fiscal years
holds-reach-months = Months
holds-reach-missing = Months missing between
holds-reach-span = { $first } to { $last }

# The chart of the headline.
holds-chart-caption = **{ $finding }** { $later } over { $earlier }, encounters, events, by who counted, where and under which law.
holds-chart-finding = { $flips ->
    [0] { $stated }, however it is counted.
   *[other] { $stated } in { $holds } of { $all } definitions; the others give { $low } to { $high }.
}
holds-chart-alt = { $finding } { $listed }.
holds-chart-item = { $measure } { $factor }
holds-chart-absent = { $measure } not available
holds-chart-band = bears the headline out
holds-chart-none = { $limited ->
    [yes] By { $day }, no two of the published years could be compared.
   *[no] No two of the published years can be compared.
}
holds-chart-none-caption = **{ $sentence }** Encounters, events, by fiscal year.
holds-chart-missing = no total held for { $earlier }
    .short = not held
holds-chart-name = { $component }, { $geography }
holds-chart-without = Not available by any: { $laws }.
holds-chart-note = The band holds every factor that rounds to the one in the headline. Before March 2020 there was no Title 42, so both laws count alike then.
holds-chart-note-range = The band is the range that the headline gives. Before March 2020 there was no Title 42, so both laws count alike then.
