# This edition beside an earlier one.

ed-none = No earlier edition is set beside this one, so nothing is said to have changed.
ed-opening = Since the edition of { $day }, of { $n ->
    [one] one headline result
   *[other] { $n } headline results
} in either of the two:
ed-count-unchanged = **Unchanged:** { $n }. The same count of the same time, printed then as now.
ed-count-revised = **Revised:** { $n }. The same count of the same time has another value.
ed-count-moved-on = **Moved on:** { $n }. The answer is now a later month, more of a term, or a later statement.
ed-count-new = **New:** { $n }. The earlier edition had nothing in its place.
ed-count-print-of-that-day-not-held = **Not known:** { $n }. The print of that day is not held; the earlier edition shows a later print and says so.
ed-count-gone = **Gone:** { $n }. The earlier edition had it; this one doesn’t.
ed-verdicts = **Verdicts:** { $changed ->
    [0] none of { $n } parts of claims is judged otherwise
    [one] one of { $n } parts of claims is judged otherwise
   *[other] { $changed } of { $n } parts of claims are judged otherwise
}{ $added ->
    [0] .
    [one] , and one is judged for the first time.
   *[other] , and { $added } are judged for the first time.
}

ed-result-year = Fiscal year
ed-result-ratio = One fiscal year over another
ed-result-highest = Highest month
ed-result-newest = Newest month
ed-result-progress = Fiscal year in progress
ed-result-term = Total under { $subject }
ed-result-mean = Mean month under { $subject }
ed-result-peak = Highest month under { $subject }
ed-result-city = Sent to { $subject }
ed-result-sum = Sent, sum of the cities
ed-result-overall = Sent, own total
ed-named = { $result }, { $counted }

ed-over = { $year } over { $other }
ed-whole-term = whole term
ed-year-until = { $year } to { $month }

ed-changes-caption = **What has changed since the edition of { $day }.** Headline results that are new, revised or moved on, each with the time that it is of.
ed-changes-empty = nothing has changed
ed-result = Result
ed-counted = Counted
ed-when = When
ed-then = { $day ->
    [none] Then
   *[other] As of { $day }
}
ed-now = Now
ed-happened = What happened
ed-outcome-new = new
ed-outcome-revised = revised
ed-outcome-moved-on = moved on
ed-outcome-unchanged = unchanged
ed-outcome-print-of-that-day-not-held = not known: print of that day not held
ed-outcome-gone = gone
ed-changes-note = A result that moved on is of another time than before, so the two numbers are not subtracted. How the earlier number itself fared is in the table of fates.

ed-fates-none = No earlier edition is set beside this one, so none of its figures can be followed.
ed-fates = Of { $n ->
    [one] one headline figure
   *[other] { $n } headline figures
} in the edition of { $day }, { $stands ->
    [0] none stands
    [one] one stands
   *[other] { $stands } stand
} to the unit, { $revised ->
    [0] none has been revised
    [one] one has been revised, by { $largest } ({ $what })
   *[other] { $revised } have been revised, the most by { $largest } ({ $what })
}; of { $unheld ->
    [0] none
    [one] one
   *[other] { $unheld }
} the print of that day isn’t held. { $superseded ->
    [0] None has been superseded
    [one] One has been superseded by a later month, more of a term, or a later statement
   *[other] { $superseded } have been superseded by a later month, more of a term, or a later statement
}; that says nothing against { $superseded ->
    [one] it
   *[other] them
} as of that day.
ed-fates-caption = **How the figures of the edition of { $day } fared.** Each beside the same count of the same time as it is held now.
ed-fates-empty = none
ed-again = The same count now
ed-revised-by = Revised by
ed-fared = How it fared
ed-fate-unchanged = stands
ed-fate-revised = revised
ed-fate-print-of-that-day-not-held = print of that day not held
ed-fate-gone = no longer held
ed-fate-superseded = { $fate }; superseded
ed-fates-note = Superseded: the result is now of a later time; see what has changed. Stated totals are never printed again, only followed by others.

ed-verdicts-unknown = No earlier edition is set beside this one, so no verdict is set beside another.
ed-verdicts-none = No part of a claim is judged otherwise than in the edition of { $day }.
ed-verdicts-some = { $n ->
    [one] One part of a claim is judged otherwise than in the edition of { $day }, by the same rule on what has been published since.
   *[other] { $n } parts of claims are judged otherwise than in the edition of { $day }, by the same rules on what has been published since.
}
ed-verdicts-caption = **Verdicts that differ from those of { $day }.** The rule is the same; what was known is not.
ed-verdicts-empty = none
ed-part = Part of a claim
ed-why = Why now
