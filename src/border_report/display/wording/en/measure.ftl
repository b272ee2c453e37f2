# Who counted.
measure-component-USBP = US Border Patrol
    .short = Border Patrol
    .long = US Border Patrol, between ports of entry
measure-component-OFO = Office of Field Operations
    .short = ports of entry
    .long = CBP's Office of Field Operations, at ports of entry
measure-component-USBP-OFO = CBP
    .short = CBP
    .long = CBP: US Border Patrol and ports of entry together
measure-component-State-of-Texas = State of Texas
    .short = Texas
    .long = State of Texas, as it stated
measure-component-city-government = city government
    .short = the city
    .long = the city's own government
measure-component-other-programme = another programme
    .short = another programme
    .long = a programme other than the State of Texas's
measure-component-Census-Bureau = US Census Bureau
    .short = Census Bureau
    .long = US Census Bureau
measure-component-quoted = the text quoted
    .short = as quoted
    .long = as a text says that is quoted here

# Where.
measure-geography-nationwide = nationwide
    .long = nationwide, all sectors and field offices
measure-geography-southwest-land-border = southwest land border
    .long = southwest land border
measure-geography-northern-land-border = northern land border
    .long = northern land border
measure-geography-neither-land-border = neither land border
    .long = neither land border: airports, seaports and coastal sectors
measure-geography-destination-city = destination city
    .long = the destination city
measure-geography-all-destination-cities = all destination cities
    .long = all destination cities together
measure-geography-Texas = Texas
    .long = the State of Texas
measure-geography-unspecified = place not specified
    .long = not specified by the source

# Under which law.
measure-authority-Title-8 = Title 8
    .long = Title 8 alone
measure-authority-Title-42 = Title 42
    .long = Title 42 alone (expulsions, March 2020 to May 2023)
measure-authority-Title-8-and-Title-42 = Title 8 and Title 42
    .long = Title 8, and from March 2020 to May 2023 Title 42 as well
measure-authority-not-applicable = not applicable
    .long = not applicable

# What happened.
measure-kind-encounters = encounters
measure-kind-apprehensions = apprehensions
measure-kind-inadmissibles = inadmissibles
measure-kind-expulsions = expulsions
measure-kind-people-transported = people transported
measure-kind-arrivals-counted-by-the-city = arrivals counted by the city
measure-kind-arrests-by-the-state = arrests by the state
measure-kind-charges-by-the-state = charges by the state
measure-kind-appointments-processed = appointments processed
measure-kind-repeat-crossings = repeat crossings
measure-kind-known-gotaways = known gotaways
measure-kind-residents = residents
measure-kind-buses = buses
measure-kind-number-as-quoted = number as quoted

# At entry or at large.
measure-place-at-entry-and-at-large = at entry and at large together
measure-place-at-entry = at entry
measure-place-at-large = at large
measure-place-not-applicable = not applicable

# What one unit is.
measure-unit-events = events: a person met three times counts three times
    .short = events
measure-unit-people = people
    .short = people
measure-unit-people-as-stated = people, as stated
    .short = people
measure-unit-share-of-people = share of the people counted
    .short = share of people
measure-unit-events-per-person = events for each person
    .short = events a person
measure-unit-buses = buses
    .short = buses
measure-unit-as-worded = as the text words it
    .short = as worded

measure-unit-ratio = times
measure-unit-share = %
measure-unit-excess = %
measure-unit-rate = per { $per } residents
measure-unit-rank = place from the highest
measure-unit-count = figures
measure-unit-mean-excess = %
measure-unit-mean-distance = %

# How exact.
measure-exactness-exact = exact, as published
measure-exactness-rounded-to-10 = published rounded to 10
measure-exactness-at-least = a lower bound, as stated
measure-exactness-about = an approximate number, as stated
measure-exactness-nearly = an approximate number, as stated: a little less
measure-exactness-stated = as stated, not counted independently
measure-exactness-apportioned = apportioned by days, not published
measure-exactness-estimate = an estimate

# How sure the source is.
measure-confidence-read = read in the source itself
measure-confidence-secondary = read at second hand
measure-confidence-recalled = recalled, not seen again

# Stretches of time.
measure-period-fiscal-year = fiscal year { $year } ({ $from } to { $to })
measure-period-part-year = the { $n ->
    [one] first month
   *[other] first { $n } months
} of fiscal year { $year } ({ $from } to { $to })
measure-period-mean-day = mean day of { $month }
measure-period-mean-month = mean month, { $label } ({ $from } to { $to })
measure-period-term = { $label } ({ $from } to { $to })
measure-period-to-date = up to { $to }
measure-period-span = { $from } to { $to }
measure-period-incomplete = { $period }, not complete

# A measure in one line: "Border Patrol encounters, nationwide".
measure-line = { $component } { $kind }, { $geography }
measure-line-authority = { $line }, { $authority } only
measure-line-place = { $line }, { $place }
measure-line-quoted = “{ $subject }”, as quoted
measure-line-subject = { $line }: { $subject }

# Notes of figures.
notes-counts = Counts
notes-place = Place
notes-authority = Authority
notes-unit = Unit
notes-at = At entry or at large
notes-period = Period
notes-exactness = Exactness
notes-formula = How computed
notes-vintage = Vintage
notes-rows = Rows
notes-source = { $n ->
    [one] Source
   *[other] Sources
}
notes-confidence = Confidence
notes-provisional = { $label }, provisional
notes-published = { $label }, published { $day }
notes-later-print = { $day }, a later print
notes-note = Note
notes-rows-of = { $n ->
    [one] { $n } row
   *[other] { $n } rows
}

# How a number follows from others.
notes-operation-ratio = { $a } over { $b }
notes-operation-share = { $a } as a share of { $b }
notes-operation-difference = { $a } less { $b }
notes-operation-excess = how far { $a } is from { $b }, as a share of the latter
notes-operation-rate = { $a } for every { $per } of { $b }
notes-operation-mean = { $a } divided among { $b }
notes-operation-rank = place of { $a } from the highest among { $n } figures
notes-operation-sum = sum of { $n } figures
notes-operation-count = number of figures
notes-operation-mean-excess = mean, over { $n } figures taken in pairs, of how far the first of a pair (such as { $a }) is above the second ({ $b }), as a share of the latter
notes-operation-mean-distance = mean, over { $n } figures taken in pairs, of how far the first of a pair (such as { $a }) is off the second ({ $b }), up or down, as a share of the latter

# What a reader pastes.
notes-quote = { $what }; { $source }; as of { $day }
notes-quote-figure = { $number }: { $counted }, { $unit }{ $exactness ->
    [none] {""}
   *[other] , { $exactness }
}
notes-quote-derived = { $number }: { $formula }
notes-quote-sources = { $publisher } ({ $n } sources)

# Shorthand in tables, after the Government Statistical Service's list.
tables-p = provisional
tables-b = break in the series
tables-e = estimated or apportioned
tables-n = to the nearest ten, as published
tables-r = revised
tables-x = not available
tables-z = not applicable
tables-shorthand = { $marks }.
