# What is counted apart: the main points of the page.

apart-never-added = { $estimate ->
    [none] { $stated ->
        [none] Estimates of known gotaways and a state’s own counts are never added to encounters; none of either was known by { $day }.
       *[some] The State of Texas’s own count of apprehensions, { $stated } by { $stated_day }, is never added to encounters: it is of people referred to the Border Patrol, whom federal encounters hold already.
    }
   *[some] { $stated ->
        [none] Known gotaways, { $estimate } in { $year }, are estimates and never added to encounters.
       *[some] Two numbers are never added to encounters: known gotaways, { $estimate } in { $year }, which are estimates, and the State of Texas’s own count of apprehensions, { $stated } by { $stated_day }, which federal encounters hold already.
    }
}
