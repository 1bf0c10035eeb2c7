/** A paragraph, or a formula that stands by itself. */
export type Part = string | { formula: string };
export type Chapter = { title: string; parts: readonly Part[]; sources?: readonly string[] };

/** How the numbers are made, from the clock to the verdict, and what they do not tell. */
export const chapters: readonly Chapter[] = [
  {
    title: 'What is repeated',
    parts: [
      'A benchmark runs in fresh workers, 10 unless the plan says otherwise. Each has its own engine state: what was compiled when, and where objects lie, differs from one to the next, and moves a figure by more than the noise inside a worker does. So the worker is what is repeated, and every interval comes from the spread between workers, never from the samples of one.',
      'The plan holds a seed. It decides the order of setups, of rounds and of lots, and how much of the heap is filled beforehand; the same seed makes the same choices again.',
    ],
    sources: ['Kalibera & Jones (2013)', 'Georges, Buytaert & Eeckhout (2007)', 'Mytkowicz et al. (2009)'],
  },
  {
    title: 'What is compared',
    parts: [
      'Cases of the same group and the same parameters are one lot and are measured beside each other: a round is one timed section of each case and one of an empty call, in an order that puts every case into every place equally often. Heat, other programs and a clock that changes its pace touch the cases of a round alike, and cancel in their ratio.',
      'Cases whose calls take similar times make the same number of calls in a section, so that what does not grow with the calls is the same part of each.',
    ],
    sources: ['Bulej et al. (2020), Duet benchmarking'],
  },
  {
    title: 'One sample',
    parts: [
      'A sample is one timed section, divided by its calls. The step of the clock is measured in the worker: 5 µs in an isolated Chromium, 20 µs in Firefox, 100 µs or 1 ms without isolation. A section is made at least 20 steps and 50 µs long, so that neither the step nor reading the clock shows.',
      'The input comes by turns from two places: of what is the same in each call, an engine would do the work once. In the first worker a synchronous case of less than 20 ns is timed once more at a place that has called many functions, so that the engine cannot look into it. If that takes over four times as long and 10 ns more, and less than 5 ns are left elsewhere, the work is dropped there, or done once for many calls, and the result says so.',
      'An asynchronous case is awaited at every call. What setup, beforeEach, afterEach and teardown do is outside the clock.',
    ],
  },
  {
    title: 'The empty call',
    parts: [
      'An empty function in the same loop, with the same await where there is one, is measured in every round. Its cost is taken off every duration of the worker:',
      { formula: 'time = median of sections − median of empty sections' },
      'A case that adds less than a quarter of an empty call, or that is not shown to add anything, is not told apart from one: it gets no number of nanoseconds and no ratio.',
    ],
  },
  {
    title: 'Warm-up',
    parts: [
      'Before its rounds each case runs until the time set is over and the last quarter of its sections is within 2 % of the quarter before, for at most four times that time. These samples are kept and shaded in the charts, and are in no figure. When the run is over, change points tell of the samples that count whether they were steady, became faster, became slower or never settled; where more than half of the workers were not steady in the same way, the result says so.',
    ],
    sources: ['Barrett et al. (2017)'],
  },
  {
    title: 'Time per operation',
    parts: [
      'Each worker gives one median. It is a mid-median, interpolated between the readings of a rounding clock, so that it does not jump with its step. The estimate is the mean of the workers’ medians, from 8 workers on without the highest and the lowest fifth. Its 95 % interval is',
      { formula: 'x̄ ± t(W − 1) · s ÷ √W with fewer than 8 workers (Student)' },
      { formula: 'x̄ₜ ± t(h − 1) · standard error of the trimmed mean, from 8 on (Yuen)' },
      'where h of the W workers are left, and t is that of 95 %, or from 8 workers on of 96 %: simulated runs, of which the truth is known, show that Yuen’s interval of so few workers then holds it 95 times in 100. It says where the mean of more such workers would lie on this machine in this state, not on another one.',
    ],
    sources: ['Student (1908)', 'Yuen (1974)', 'Ma, Genton & Parzen (2011)'],
  },
  {
    title: 'Ratio and verdict',
    parts: [
      'A round gives ln(candidate ÷ baseline). A worker’s value is the mean over its rounds after those more than six median deviations from the median are pulled in to that distance. The ratio and its interval come from the workers’ values, as above, taken back from logarithms.',
      {
        formula:
          'slower: the interval lies above 1 · faster: below · equivalent: it holds 1 and lies within ± 0.5 % · else not decided',
      },
      'Where several cases are compared with one, each interval is widened by their number after Holm, so that in 95 of 100 runs none of them names a direction that is not there.',
      'How many workers a lot gets is settled once, after half of those of the plan. If their W gave an interval of ± r, and ± d is the precision wanted, it gets',
      { formula: 'W · (r ÷ d)², no fewer than planned and no more than the plan allows' },
      'and is not looked at again: to end where figures happen to look precise would make them look so. An interval may therefore come out wider or narrower than was wanted.',
    ],
    sources: ['Schuirmann (1987)', 'Holm (1979)', 'Stein (1945)', 'Wittes & Brittain (1990)'],
  },
  {
    title: 'Percentiles, outliers and spread',
    parts: [
      'Percentiles are definition 7 of Hyndman and Fan (linear interpolation) over all measured samples. Samples beyond 1.5 interquartile ranges of the quartiles are called mild outliers and counted everywhere; beyond 3, severe: they are shown, are in the percentiles, and are left out of mean, standard deviation and coefficient of variation.',
    ],
    sources: ['Tukey (1977)', 'Hyndman & Fan (1996)'],
  },
  {
    title: 'Growth with a parameter',
    parts: [
      'Cases of one name and three or more values of a numeric parameter are drawn against it. From four values on, five orders are fitted to the workers’ medians, with relative errors:',
      { formula: 'time = base + factor · f(n),  f(n) = 1, log n, n, n log n or n²' },
      'Each order foretells every size from the others, and weighs as much as it does that well. One above 5 % of the weight is not ruled out; O(1) stands as long as it is not. The exponent is the slope of ln time over ln n, its interval Student’s over the workers.',
    ],
    sources: ['Geisser (1975)', 'Yao et al. (2018)'],
  },
  {
    title: 'Change over time',
    parts: [
      'A kept run shows its cases in all runs of the same benchmark on this device. Of runs in one family of browsers and on one kind of device, E-divisive looks where the level of the logarithms of the times changed, after single outliers are pulled in; a change is told if a t-test between the levels beside it gives p ≤ 0.001, and less where there are more than ten runs. Rejected runs are left out. It takes six runs, and about twenty to find a change of a few per cent.',
    ],
    sources: ['Matteson & James (2014)', 'Fleming et al. (2023), Hunter'],
  },
  {
    title: 'On the command line',
    parts: [
      'Two versions of a benchmark (arsenal ci --against, arsenal compare) stand in the same workers, each case beside itself: every ratio is made round by round, as above, and the intervals of all cases hold together after Holm. A regression is a case whose whole interval is beyond the margin; it is measured once more, and counts only if it is found again.',
      'Against runs made before, the interval is that of one further run: the spread of at least four runs of the present level, found by change points, on as many degrees of freedom less one. With fewer runs it is that between workers, and 10 % more to either side for what runs of unchanged code differ by.',
      { formula: 'ln(new ÷ mean of before) ± t(0.975, n − 1) · s · √(1 + 1 ÷ n)' },
      'Runs of another runtime, version, platform or processor are never compared.',
    ],
    sources: ['Holm (1979)', 'Hahn & Meeker (1991), Statistical intervals'],
  },
  {
    title: 'Whether a run is fit to be used',
    parts: [
      'Before and after each lot the worker times a fixed piece of arithmetic. More than 10 % above the run’s best means that the machine was slowed down: the lot is void and measured again after a pause, and so is one during which the page was hidden. That happens for at most three tenths of the workers; what is slow after that makes the run unstable, or rejected if it is more than half. Workers whose medians differ by a fifth make it unstable too.',
    ],
  },
  {
    title: 'Work that an engine removes',
    parts: [
      'An engine leaves out work whose result nobody uses. Some of this can be told from the text, without running it: a value, variable or object that is computed and never used, a result that is the same constant in every call, work that is the same in every turn of its loop, an object of which only properties are read, code that no call reaches. The editor marks such places, and the results warn under the case. What has an effect anybody may notice, and what these rules do not understand, they take for used.',
      'They cannot see what an engine does with a result that is returned: a call that gives the same every time may be made once for all. Where all the work went, the case is not told apart from an empty call, and is said to be so. Where only a part of it went, its time is shorter and nothing tells. Results that differ from call to call are the remedy.',
    ],
    sources: ['Muchnick (1997)', 'Andersen (1994)', 'Choi et al. (1999)'],
  },
  {
    title: 'What the numbers do not tell',
    parts: [
      'They hold for this device, this browser and this state of both. A ratio measured elsewhere may differ in its sign.',
      'A benchmark measures the code as the engine compiled it there: inlined into a loop, with the same input again and again. In a program it may be slower.',
      'An interval covers what varies between workers of one run. It does not cover what changes from day to day: compare with the history for that.',
    ],
  },
];
