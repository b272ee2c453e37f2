# Comparisons in the terminal.
comparison-figure = { $number }: { $measure }, { $period }
comparison-result = { $direction ->
    [up] { $a } has { $factor } { $b } ({ $change }).
    [down] { $a } has { $share } of { $b } ({ $change }).
   *[same] { $a } has as many as { $b }.
}
comparison-break = Between them, on { $day }: { $title }. { $effect }
comparison-refused = These are not compared, because they count different things:
comparison-difference = {"  - "}{ $difference }
comparison-instead = { $n ->
    [0] The data holds no pair of these periods that counts the same thing.
   *[other] Like for like:
}
