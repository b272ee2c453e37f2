# Cards at a glance on the summary.

glance-year-title = Southwest land border, { $year }
glance-year = Encounters of { $year }, by Border Patrol and ports of entry together.{ $n ->
    [0] {""}
   *[other] { " " }{ $earlier } had { $before }.
}
glance-partial = The { $n ->
    [one] first month of { $year } has
   *[other] first { $n } months of { $year } have
} { $number }.
glance-partial-end = { $year }, { $n ->
    [one] one month
   *[other] { $n } months
}
glance-month-title = Highest month since { $since }
glance-month = Encounters at the southwest land border in { $month }, by Border Patrol and ports of entry together.
glance-large-title = At large, { $month }
glance-large = Of Border Patrol’s { $both } encounters at the southwest land border, { $large } were at large: the person had reached a destination, or stayed after a lawful admission ran out.
glance-large-first = { $month }, { $share }
glance-transfers-title = Sent by Texas to { $n ->
    [one] { $cities }
   *[other] { $n } cities
}
glance-city = { $city } { $number }
glance-transfers = The sum of what { $origin } last stated for each, by { $day }; not a count of who stayed.
