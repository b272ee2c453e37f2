# Comparisons in the terminal.
comparison-figure = { $number }: { $measure }, { $period }
comparison-result = { $direction ->
    [up] { $a } has { $factor } { $b } ({ $change }).
    [down] { $a } has { $share } of { $b } ({ $change }).
   *[same] { $a } has as many as { $b }.
}
comparison-break = Between them: { $title } on { $day }. { $effect }
comparison-refused = { $n ->
    [one] Not compared: the two figures differ in
   *[other] Not compared: the two figures differ in { $n } things
}
comparison-instead = { $n ->
    [0] The data holds no like-for-like pair for these periods.
    [one] Like for like there is
   *[other] Like for like there are
}
comparison-item = {"  "}{ $text }
