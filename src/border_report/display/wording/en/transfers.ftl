# What was stated, city by city.
transfer-none = { $limited ->
    [yes] By { $day }, { $origin } had
   *[no] { $origin } has
} stated no number of people sent to { $cities }.
transfer-nothing = **{ $said }** Stated totals count people put on state transport.
transfer-any-city = any city
transfer-opening = By { $day }, { $origin } had stated that it sent { $total } people to { $n ->
    [one] { $cities }
   *[other] { $n } cities
}.
transfer-lead = The largest stated total is that of { $city }: { $number }, { $share } of the whole.
transfer-lead-tied = { $cities } share the largest stated total, { $number } each.
transfer-days-same = { $n ->
    [one] It was stated on { $day }.
   *[other] All were stated on { $day }.
}
transfer-days-own = Each total has a day of its own, from { $first } to { $last }.
transfer-absent = Nothing had been stated for { $cities }.
transfer-bound = A stated total is a lower bound where it was given as “over” a round number: the true count is at least that. Totals, ranks and shares are of the statements.
transfer-flights = Until { $day } all went by bus; from that day on some flew, so that later totals count people transported, not bus passengers alone.
transfer-not-settled = A destination is where a bus or flight ended, not where a person settled; one person can be in several cities’ counts.

transfer-cities-caption = **{ $finding }** People that { $origin } says it sent, running totals as stated.
transfer-finding-total = { $origin } states { $total } people sent to { $n ->
    [one] { $cities }
   *[other] { $n } cities
}.
transfer-city = City
transfer-first = First stated
transfer-total = Stated total
transfer-people = people
transfer-as-of = As of
transfer-share = Share
transfer-rose = Last rise
transfer-rate = Per { $per } residents
transfer-all-cities = All shown
transfer-cities-note = “At least” stands for the publisher’s “over”. The sum adds the last statement of each city; running totals don’t fall, so it is a lower bound as well. Residents: census of 2020.

# Steps.
transfer-flat = { $cities ->
    [one] The total shown has not risen
   *[other] No total shown has risen
} since { $day }; { $n ->
    [0] no later statement was found
    [one] one later statement repeats it
   *[other] up to { $n } later statements repeat it
}. A flat line means that no more were sent, by the state’s own account, not that data are missing.
transfer-rising = In the last statement, of { $day }, the { $n ->
    [one] total of { $cities } had
   *[other] totals of { $cities } had
} risen.
transfer-rest-flat = { $n ->
    [one] That of { $cities } had
   *[other] Those of { $cities } had
} last risen by { $day }.
transfer-once = Only one statement was found for { $cities }, of { $day }.
transfer-steps-caption = **{ $finding }** Running totals as stated, people, { $first } to { $last }.
transfer-steps-finding = { $n ->
    [one] The stated total of { $city } reaches { $number }
   *[other] Of the stated totals, that of { $city } is the largest, { $number }
}{ $flat ->
    [yes] , with no rise since { $day }.
   *[no] .
}
transfer-steps-note = A triangle ends a line whose last figure is a lower bound. Each mark is a statement, of one shape for each city: a flat line with marks repeats the same total. The source named is that of the last statements; the table has the source of each.
transfer-last-bus = Last bus on record

# Rates.
transfer-rates-finding = For every { $per } residents, { $city } had the most sent to it: { $rate }.
transfer-rates-tied = For every { $per } residents, { $cities } had the same number sent to them: { $rate }.
transfer-rates-none = No census count of residents is held for { $cities }.
transfer-rates-caption = **{ $finding }** Stated totals for every { $per } residents of 2020.
transfer-rates-note = Residents: census of 2020. A rate of a lower bound is a lower bound.

# Map.
transfer-map-caption = **{ $finding }** Stated totals, people; the area of a dot stands for the number.
transfer-map-finding = { $n ->
    [one] The one destination shown is { $city }.
   *[other] Of { $n } destinations, { $city } is the largest by stated total.
}
transfer-map-note = No statement names the town that a bus left from, so no route is drawn.

# The state's own overall totals.
transfer-overall-none = No total for all cities together is held.
transfer-overall-newer = The last total that { $origin } gave for all cities together is { $overall }, of { $day }; the last list of cities, of { $list-day }, adds to { $sum }. The two are of different days, so parts of the list are never set against that total.
transfer-overall-same = The last total for all cities together, { $overall } of { $day }, is that of the list of cities.
transfer-overall-differ = { $n ->
    [0] No total was stated beside a whole list of cities.
    [one] One total was stated beside a whole list of cities; { $k ->
        [0] it equals the list’s sum.
       *[other] it differs from the list’s sum.
    }
   *[other] Of { $n } totals stated beside a whole list of cities, { $k ->
        [0] none differs from the list’s sum.
        [one] one differs from the list’s sum.
       *[other] { $k } differ from the list’s sum.
    }
}
transfer-totals-caption = **A total for all cities need not equal the sum of the list beside it.** People, as stated by Texas on the same day in the same statement.
transfer-totals-empty = No total stated beside a whole list of cities is held.
transfer-day = Day
transfer-stated-overall = Total as stated
transfer-listed = Sum of the list
transfer-totals-note = The state rounds the total for itself. Dates of some press copies are approximate.

# City counts beside statements.
transfer-by = By { $day }: { $said }
transfer-counts-none = No city’s own count is held for the cities shown.
transfer-counts = { $n ->
    [one] For one city a count of its own is held, and stands below
   *[other] For { $n } cities counts of their own are held, and stand below
} beside what Texas stated at about the same time. The state counts the people whom it put on transport; a city counts those who asked it for help, in most cities whatever their origin. So one is never subtracted from the other.
transfer-refusal = Asked to compare the two for { $city }, { $state } and { $counted }, the report refuses: they differ in { $differences }.
transfer-counts-finding = { $n ->
    [one] { $cities } counts
   *[other] { $cities } count
} arrivals of every origin; the state counts those it sent.
transfer-counts-finding-own = { $cities }: cities and state count buses of the same kind here.
transfer-counts-caption = **{ $finding }** People, running totals, each of its own day.
transfer-counts-note = Not comparable unless the city counts the same buses: different people, different moments. A triangle marks a lower bound.
transfer-chart-city = City, { $day }
transfer-chart-state = Texas, { $day }
transfer-chart-counts = city counts { $counts }
transfer-counted = City’s own count
transfer-counts-what = The city counts
transfer-state = Texas states

# Cross-checks.
transfer-invoices = The state’s own invoices to { $day } come to { $invoiced } people: { $agrees ->
    [yes] between
   *[no] outside the range of
} the totals stated before, { $before } on { $before-day }, and { $after-known ->
    [yes] after, { $after } on { $after-day }
   *[no] any stated later (none is held)
}. They are a second record of the same transports, not more people.
transfer-invoices-none = No invoices of the state had become known.
transfer-stopped = State records show no bus in { $period }.
transfer-buses-caption = **Buses and passengers in the state’s records.** State of Texas, all destinations.
transfer-buses-empty = No record of buses is held.
transfer-period = Period
transfer-buses = Buses
transfer-passengers = Passengers
transfer-per-bus = Passengers per bus
transfer-buses-note = The longest period comes from invoices: passengers are the amount paid divided by the cost per person that the state reported. Spans may overlap and are not added.
transfer-programmes-caption = **Other programmes, never added to Texas’s totals.** People, last stated figure of each.
transfer-programmes-empty = No figure of another programme is held.
transfer-origin = Origin
transfer-programme = Programme
transfer-all-destinations = all destinations

transfer-point = { $origin } states { $total } people sent to { $n ->
    [one] { $cities }
   *[other] { $n } cities
} { $flat ->
    [yes] , with no rise after { $day }.
   *[no] by { $last }.
}
