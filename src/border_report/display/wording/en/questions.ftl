# Questions that a newsroom asks.

question-lead = { $n ->
    [one] One question that newsrooms ask, answered from the tables of this report, with what is counted and the source behind each number.
   *[other] { $n } questions that newsrooms ask, answered from the tables of this report, with what is counted and the source behind each number.
}
question-more = More on this
question-not-yet = Nothing had been published on this by the day of this edition.
question-claim-none = A claim that hadn’t been made yet
question-claim = Is this right: { $title }?
question-comparable = { $n ->
    [0] Can the published figures be compared?
    [one] Can { $listed } be compared with another year?
   *[other] Can { $listed } be compared?
}
question-alike = Like for like:
question-alike-one = { $measure }: { $last } was { $listed }.
question-alike-times = { $factor } { $year }
question-between-ports = Under whom were there more encounters a month, between ports of entry?
question-at-ports = Under whom were there more encounters a month, at ports of entry?
question-means = { $n ->
    [one] { $measure }, mean of a month in office: { $listed }.
   *[other] { $top }. { $measure }, mean of a month in office: { $listed }. Who held office is not why.
}
question-mean = { $name } { $number }{ $reach }
question-highest = Which month had the most encounters?
question-a-day = { $claimed ->
    [none] How many a day in { $month }?
   *[other] Were there { $claimed } a day in { $month }?
}
question-expelled = How many encounters ended in expulsion under Title 42, and in which share?
question-southwest = At the southwest land border: { $said }
question-ports = How many encounters were there at ports of entry?
question-sector = Which sector of the southwest border had the most encounters?
question-gotaways = Are those who got away counted, and how many were there?
question-gotaways-apart = They are in none of the counts of encounters, and never added to them. { $said }
question-by-year = { $measure }: { $listed }.
question-in-year = { $number } in { $year }
question-sent = How many had Texas sent to each city by { $day }?
question-sent-to = { $n ->
    [0] Texas had stated no total for a city by then.
   *[other] As Texas stated it, { $listed }. These are running totals of people that the state says it transported, mostly lower bounds.
}
question-sent-city = { $city } { $number } ({ $day })
