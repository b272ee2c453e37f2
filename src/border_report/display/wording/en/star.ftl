# Operation Lone Star: the state's own running totals.

star-none = By { $day } the State of Texas had stated no total of Operation Lone Star.
star-none-caption = **{ $said }** Operation Lone Star, running totals as stated.
star-metric-apprehensions = apprehensions
    .row = Apprehensions
star-metric-criminal-arrests = criminal arrests
    .row = Criminal arrests
star-metric-trespass-arrests-arrest-and-jail = arrests for trespass
    .row = Arrests for trespass
star-metric-felony-charges = felony charges
    .row = Felony charges
star-metric-criminal-trespass-charges = charges of criminal trespass
    .row = Charges of criminal trespass

star-overlap-apprehensions = held in federal encounters already: people referred to the Border Patrol
star-overlap-criminal-arrests = no federal count: arrests under state law, of US citizens too
star-overlap-trespass-arrests-arrest-and-jail = no federal count: a part of the criminal arrests
star-overlap-felony-charges = no federal count: charges, not people, brought after arrests
star-overlap-criminal-trespass-charges = no federal count: charges, not people, brought after arrests

star-finding = By { $day } the State of Texas had stated, since { $since }, { $listed }.
star-part = { $number } { $what }
star-apprehensions = The apprehensions are people whom the state referred to the Border Patrol, which counts them in federal encounters; adding the two would count them twice.
star-claim = The article of { $day } says that the state had arrested { $claimed } people for trespass. { $trespass ->
    [none] No report held by then gives that number.
   *[some] Reports of about that day give { $trespass }.
}{ $arrests ->
    [none] {""}
   *[some] {" "}All criminal arrests under the operation had been stated as { $arrests } on { $arrests_day }.
}
star-caption = **{ $finding }** Operation Lone Star, running totals, as the State of Texas stated them; arrests for trespass as the press reported them.
star-trespass = Arrests for trespass were put at { $number } in reports of { $month }.
star-note = Each step is a lower bound, as stated (open triangle); the dot is an approximate number. Days of some statements are approximate. The sources are those of the last statements; each step’s own is in the values. The state’s apprehensions are in the table below.
star-event = the article
star-point = { $what }, { $day }: { $number }
star-table = **{ $finding }** Operation Lone Star, running totals, as stated.
star-what = Count
star-then = Last stated by { $day }
star-then-day = Stated on
star-newest = Last stated
star-newest-day = Stated on
star-overlap = In federal counts?
star-table-note = A running total is as of the day of its statement. Totals of different counts are not added: a charge follows an arrest, and an arrest for trespass is a criminal arrest.
star-no-row = none
