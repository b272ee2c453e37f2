# Who and where: encounters in parts.

# Parts: in a sentence after a share ("40% were of citizens of Mexico"), and at the head of a column.
detail-part-Title-8 = under Title 8
    .head = Title 8
detail-part-Title-42 = under Title 42
    .head = Title 42
detail-part-single-adults = of single adults
    .head = Single adults
detail-part-family-unit-members = of family unit members
    .head = Family unit members
detail-part-unaccompanied-children = of unaccompanied children
    .head = Unaccompanied children
detail-part-accompanied-minors = of accompanied minors
    .head = Accompanied minors
detail-part-citizens-of-Mexico = of citizens of Mexico
    .head = Mexico
detail-part-citizens-of-northern-Central-America = of citizens of northern Central America
    .head = Northern Central America
detail-part-citizens-of-all-other-countries = of citizens of all other countries
    .head = All other countries
detail-part-citizens-of-countries-other-than-Mexico = of citizens of countries other than Mexico
    .head = Other than Mexico
detail-part-southwest-land-border = at the southwest land border
    .head = Southwest land border
detail-part-northern-land-border = at the northern land border
    .head = Northern land border
detail-part-neither-land-border = at neither land border
    .head = Neither land border
detail-part-all-others = of all others
    .head = All others

# Periods.
detail-year-part = { $year } to { $month }

# Shares of a year.
detail-shares = In { $year }, { $shares }.
detail-share-first = { $share } of { $scope ->
    [nationwide] encounters nationwide
   *[other] encounters
} were { $part }
detail-share-next = { $share } { $part }
detail-shares-of = { $measure }: { $whole } in all.
detail-shares-before = In { $year } the shares were, in the same order, { $shares }.
detail-shares-alone = The fiscal year before isn’t held in parts.
detail-first = { $share } of { $scope ->
    [nationwide] encounters nationwide
   *[other] encounters
} were { $part } in { $year }{ $before ->
    [none] .
   *[some] , { $before } in { $last }.
}

# The highest months of the parts.
detail-months = { $listed }.
detail-month-first = Encounters { $part } were highest in { $month } ({ $number })
detail-month-next = { $part } in { $month } ({ $number })

# Do the parts add up.
detail-sums = { $off ->
    [0] { $n ->
        [one] The parts add up to the published total in the one fiscal year held.
       *[other] The parts add up to the published total in all { $n } fiscal years held.
    }
   *[other] The parts add up to the published total in { $even } of { $n } fiscal years held.
}
detail-sum = { $year }: { $sum } in parts, { $published } published; the parts stand in another print or table than the total.
detail-sums-rounded = { $n ->
    [one] In { $first } the parts are rounded to the nearest ten, and their sum is off by { $gap }.
   *[other] From { $first } to { $last } the parts are rounded to the nearest ten, and their sum is off by { $gap } at most.
}

# Main points.
detail-points = { $measure }, events, unless a point says otherwise.
detail-point-authority = **Authority.** { $finding }
detail-point-demographic = **Demographic.** { $finding }
detail-point-citizenship = **Citizenship.** { $finding }
detail-point-place = **Place.** { $finding }

# Authority.
detail-authority-finding = { $tied ->
    [one] Expulsions under Title 42 were counted from { $from } to { $to }; in { $year } they were { $share } of encounters, the highest share of a fiscal year.
   *[other] Expulsions under Title 42 were counted from { $from } to { $to }; in { $tied } fiscal years they were { $share } of encounters, the highest share.
}
detail-authority-so-far = Expulsions under Title 42 were counted from { $from } to { $to }{ $share ->
    [none] .
   *[some] , { $share } of the encounters of { $year } by then.
}
detail-authority-none = By then no expulsion under Title 42 had been counted: all { $number } encounters of { $year } were under Title 8.
detail-authority-caption = **{ $finding }** { $measure }, by month and authority, events.
detail-authority-note = Upright rules: the months in which Title 42 began and ended; both mix the two authorities. Each line keeps one authority, so none crosses a change of what it counts.
detail-authority-table = **Title 8 and Title 42 by fiscal year.** { $measure }, events.
detail-authority-share = Title 42, share
detail-authority-nationwide = Title 42, share nationwide

# Demographic.
detail-demographic-caption = **{ $finding }** { $measure }, by month and CBP’s demographic groups, events.
detail-panels-note = All panels share one scale. Lines are cut where what is counted changes (dashed).{ $left ->
    [none] {""}
   *[some] {" "}Too few to draw, and in the table alone: { $left }.
}
detail-demographic-table = **Demographic groups by fiscal year.** { $measure }, events.
detail-total = All
detail-fiscal-year = Fiscal year
detail-older-finding = The Border Patrol’s own tables reach further back, for two groups alone: unaccompanied children from { $children }, family unit members from { $families }. Single adults, who would make the total, are held from { $adults }; what is missing before isn’t nought, and no line joins these years to CBP’s groups above.
detail-older-table = **The Border Patrol’s older groups by fiscal year.** { $measure }, events. Ports of entry are not in these counts.

# Citizenship.
detail-citizenship-caption = **{ $finding }** { $measure }, by month and citizenship, events.
detail-citizenship-table = **Citizenship in three groups by fiscal year.** { $measure }, events. Northern Central America: El Salvador, Guatemala and Honduras.
detail-long-finding = { $year ->
    [none] Citizens of Mexico were the larger part in every fiscal year from { $first } to { $last }.
   *[some] Citizens of other countries first outnumbered citizens of Mexico in { $year }; they were { $before } of the total in { $first } and { $share } in { $last }.
}
detail-long-caption = **{ $finding }** { $measure }, by fiscal year, events.
detail-long-note = The Border Patrol’s own series, kept apart from CBP’s above: ports of entry are not in it. Dashed: Title 42 begins and ends.{ $partial ->
    [none] {""}
   *[some] {" "}Hatched: { $partial }, not whole.
}
detail-long-table = **Mexico and all other countries by fiscal year.** { $measure }, events.
detail-long-share = Other than Mexico, share
detail-top-finding = { $first } had the most in { $year }, { $share } of the total{ $rest ->
    [none] {""}
   *[some] ; all but the { $n ->
        [one] one listed
       *[other] { $n } listed
    } make { $rest }
}.{ $held ->
    [none] {""}
    [all] {" "}All those listed are below { $before }.
   *[some] {" "}{ $fell ->
        [0] None of those listed is
        [one] One of those listed is
       *[other] { $fell } of those listed are
    } below { $before }.
}
detail-list-table = **{ $finding }** { $measure }, { $year }, events.
detail-citizenship-note = CBP’s files by citizenship don’t tell ports of entry from the Border Patrol, so both are counted together here. A citizenship is what was recorded, not where somebody had lived.
detail-citizenship = Citizenship
detail-share = Share
detail-change = Change from { $year }
detail-nationwide = Nationwide
detail-number = Encounters

# Region and state.
detail-region-caption = **{ $finding }** { $measure }, by region, share of each fiscal year’s encounters.
detail-region-note = Neither land border: airports, seaports and coastal sectors. Full fiscal years alone are drawn.
detail-region-table = **Regions by fiscal year.** { $measure }, events.
detail-state-note = The state is where the encounter was filed, not where somebody went or came from.
detail-state = State or territory

# Sector.
detail-sector-finding = In { $year } { $top } had the most Border Patrol encounters of { $n } southwest sectors: { $number }{ $before ->
    [none] .
   *[some] ; in { $before } it was { $other } with { $last }.
}
detail-rounded = { $number }, rounded to the nearest ten
detail-sector-highest = The highest fiscal year of any of them since { $first } is { $year } in { $sector }: { $number }.{ $breaks ->
    [none] {""}
   *[some] {" "}Looking for the highest year crosses breaks: { $breaks }.
}
detail-sector-caption = **{ $finding }** { $measure }, by sector and fiscal year, events, from west to east.
detail-sector-note = All panels share one scale. Dashed: Title 42 begins and ends.{ $n ->
    [0] {""}
    [one] {" "}The pale bar ({ $first }) is OHSS’s figure, rounded to the nearest ten; all others are exact.
   *[other] {" "}Pale bars ({ $first } to { $last }) are OHSS’s figures, rounded to the nearest ten; all others are exact.
}{ $partial ->
    [none] {""}
   *[some] {" "}Hatched: { $partial }, not whole.
}
detail-sector-table = **Sectors: the newest full fiscal year, the year before and the highest.** { $measure }, events, from west to east.
detail-sector = Sector
detail-highest = Highest year
detail-highest-number = Encounters
detail-recent-table = **Sectors in the newest months.** { $measure }, events, from west to east.
detail-line-newest = { $period }: { $number }
detail-line-highest = highest { $period }: { $number }
detail-point-value = { $part }, { $period }: { $number }

# States and territories.
detail-state-AK = Alaska
detail-state-AL = Alabama
detail-state-AZ = Arizona
detail-state-CA = California
detail-state-CO = Colorado
detail-state-CT = Connecticut
detail-state-DC = District of Columbia
detail-state-DE = Delaware
detail-state-FL = Florida
detail-state-GA = Georgia
detail-state-GU = Guam
detail-state-HI = Hawaii
detail-state-ID = Idaho
detail-state-IL = Illinois
detail-state-IN = Indiana
detail-state-KY = Kentucky
detail-state-LA = Louisiana
detail-state-MA = Massachusetts
detail-state-MD = Maryland
detail-state-ME = Maine
detail-state-MI = Michigan
detail-state-MN = Minnesota
detail-state-MO = Missouri
detail-state-MP = Northern Mariana Islands
detail-state-MS = Mississippi
detail-state-MT = Montana
detail-state-NC = North Carolina
detail-state-ND = North Dakota
detail-state-NE = Nebraska
detail-state-NH = New Hampshire
detail-state-NJ = New Jersey
detail-state-NM = New Mexico
detail-state-NV = Nevada
detail-state-NY = New York
detail-state-OH = Ohio
detail-state-OK = Oklahoma
detail-state-OR = Oregon
detail-state-PA = Pennsylvania
detail-state-PR = Puerto Rico
detail-state-RI = Rhode Island
detail-state-SC = South Carolina
detail-state-TN = Tennessee
detail-state-TX = Texas
detail-state-UT = Utah
detail-state-VA = Virginia
detail-state-VI = US Virgin Islands
detail-state-VT = Vermont
detail-state-WA = Washington
detail-state-WI = Wisconsin
