"""Reference values for what src/lab/stats makes of series and of growth, by other ways than its own.

    python3 tests/reference/make-series.py > tests/reference/series.json
    npx prettier --write tests/reference/series.json

Needs NumPy and SciPy; the versions are in the output. Ranks, normal quantiles and t-tests are SciPy's.
Cuts of a series are the best of all there are, by dynamic programming over every pair of ends without
dropping any. Divergences are sums over whole tables of distances. Growth is fitted in the logarithms of
base and factor by Levenberg and Marquardt from many starts, then by solving for a gradient of zero; fits
without a base or without a factor are compared separately.
"""
import json
import sys

import numpy
import scipy
from scipy import optimize, stats

RANDOM = numpy.random.default_rng(20260726)
# Some of the many starts of a fit lead out of all range; those are left out.
numpy.seterr(over='ignore', invalid='ignore')


def scores(values):
    return stats.norm.ppf(stats.rankdata(values) / (len(values) + 1))


def cost(values):
    return float(numpy.sum((values - numpy.mean(values)) ** 2))


def best_cuts(values, penalty, least):
    values = numpy.asarray(values)
    total = [-penalty] + [numpy.inf] * len(values)
    cuts = [[] for _ in total]
    for end in range(least, len(values) + 1):
        for start in range(0, end - least + 1):
            if total[start] + penalty + cost(values[start:end]) < total[end]:
                total[end] = total[start] + penalty + cost(values[start:end])
                cuts[end] = cuts[start] + ([start] if start else [])
    return cuts[-1]


def usual_penalty(values):
    near, far = (numpy.mean((values[lag:] - values[:-lag])[: len(values) - 2] ** 2) for lag in (1, 2))
    r = 0 if near == 0 else min(0.9, max(0, far / near - 1 - len(values) ** -0.5))
    return 2.5 * numpy.log(max(2, len(values))) * (1 + r) / (1 - r)


def change_points(values):
    ranked = scores(values)
    return best_cuts(ranked, usual_penalty(ranked), 3)


def divergence(a, b):
    within = sum(numpy.abs(numpy.subtract.outer(x, x)).sum() / (len(x) * (len(x) - 1)) for x in (a, b))
    between = 2 * numpy.abs(numpy.subtract.outer(a, b)).mean()
    return len(a) * len(b) / (len(a) + len(b)) * (between - within)


def energy_split(values, least):
    cuts = range(least, len(values) - least + 1)
    divergences = [divergence(values[:cut], values[cut:]) for cut in cuts]
    return cuts[int(numpy.argmax(divergences))] if divergences and max(divergences) > 0 else None


def t_test(a, b):
    return float(stats.ttest_ind(a, b).pvalue)


def hampel(values):
    values = numpy.asarray(values)
    around = [numpy.median(values[max(0, i - 3) : i + 4]) for i in range(len(values))]
    reach = 3 * stats.median_abs_deviation(values - around, scale='normal')
    return numpy.clip(values, around - reach, around + reach) if reach else values


def weak_cuts(values, start, end):
    cut = energy_split(values[start:end], 3)
    if cut is None or t_test(values[start : start + cut], values[start + cut : end]) > 0.01:
        return []
    return weak_cuts(values, start, start + cut) + [start + cut] + weak_cuts(values, start + cut, end)


def e_divisive(values):
    logs = hampel(numpy.log(values))
    cuts, start = set(), 0
    while start < len(logs):
        found = weak_cuts(logs, start, min(start + 50, len(logs)))
        cuts |= set(found)
        start = max([start + 25, *found])
    while True:
        ends = [0, *sorted(cuts), len(logs)]
        changes = []
        for before, index, after in zip(ends, ends[1:], ends[2:]):
            a, b = logs[before:index], logs[index:after]
            changes.append({'index': index, 'ratio': float(stats.gmean(numpy.exp(b)) / stats.gmean(numpy.exp(a))), 'p': t_test(a, b)})
        worst = max(changes, key=lambda change: change['p'], default={'p': 0})
        if worst['p'] <= min(0.001, 0.01 / len(logs)):
            return changes
        cuts.remove(worst['index'])


def warm_up(durations):
    size = -(-len(durations) // 2000)
    batches = numpy.array([numpy.median(durations[i : i + size]) for i in range(0, len(durations), size)])
    ends = [0, *change_points(batches), len(batches)]
    stretches = [batches[a:b] for a, b in zip(ends, ends[1:])]
    levels = [float(numpy.median(stretch)) for stretch in stretches]
    reaches = [min(0.5, 0.98 * len(stretch) ** -0.5) for stretch in stretches]
    bounds = [numpy.quantile(stretch, [0.5 - reach, 0.5 + reach]) for stretch, reach in zip(stretches, reaches)]
    short = [b - a < 0.02 * len(batches) for a, b in zip(ends, ends[1:])]
    last = max(i for i in range(len(levels)) if not short[i])
    same = [abs(level - levels[last]) <= 0.02 * min(level, levels[last]) for level in levels]
    same = [a or max(b[0], bounds[last][0]) <= min(b[1], bounds[last][1]) for a, b in zip(same, bounds)]
    first = last
    for i in range(last - 1, -1, -1):
        if same[i]:
            first = i
        elif not (short[i] and i > 0 and same[i - 1]):
            break
    if ends[first] > 0.75 * len(batches):
        kind = 'unsteady'
    elif first == 0:
        kind = 'flat'
    else:
        kind = 'slowing' if any(level < levels[last] and not alike for level, alike in zip(levels[:first], same)) else 'warming'
    return {'kind': kind, 'steadyFrom': ends[first] * size}


ORDERS = {
    'O(1)': lambda n: n * 0 + 1,
    'O(log n)': lambda n: numpy.log(n + 1),
    'O(n)': lambda n: n,
    'O(n log n)': lambda n: n * numpy.log(n + 1),
    'O(n²)': lambda n: n**2,
}


def growth_fit(f, logs):
    """Base and factor of the least squares in logarithms, neither below zero."""
    pure = [(float(numpy.exp(numpy.mean(logs))), 0.0), (0.0, float(numpy.exp(numpy.mean(logs - numpy.log(f)))))]

    def rests(base, factor):
        return logs - numpy.log(base + factor * f)

    def squares(fit):
        return float(numpy.sum(rests(*fit) ** 2))

    def gradient(x):
        base, factor = numpy.exp(x)
        fitted = base + factor * f
        return [numpy.sum(rests(base, factor) * base / fitted), numpy.sum(rests(base, factor) * factor * f / fitted)]

    best = min(pure, key=squares)
    mixed = []
    for share in 10.0 ** numpy.arange(-14, 15):
        x = numpy.log([pure[0][0], pure[0][0] * share / numpy.max(f)])
        x = optimize.least_squares(lambda x: rests(*numpy.exp(x)), x, method='lm', xtol=1e-15, ftol=1e-15, gtol=1e-15).x
        root = optimize.root(gradient, x, tol=1e-15)
        for at in (x, root.x):
            if numpy.all(numpy.isfinite(numpy.exp(at))) and numpy.all(numpy.abs(at) < 300):
                mixed.append(tuple(float(v) for v in numpy.exp(at)))
    least = min(squares(fit) for fit in mixed)
    if least >= squares(best) * (1 - 1e-9):
        return best
    near = [fit for fit in mixed if squares(fit) <= least * (1 + 1e-10) + 1e-26]
    return min(near, key=lambda fit: numpy.abs(gradient(numpy.log(fit))).max())


def growth(points):
    n = numpy.array([float(point['n']) for point in points])
    each = numpy.log([point['times'] for point in points])
    logs = each.mean(axis=1)
    fits, badness = [], []
    for order, of in ORDERS.items():
        f = of(n)
        base, factor = (float(numpy.exp(logs.mean())), 0.0) if order == 'O(1)' else growth_fit(f, logs)
        misses = []
        for left in range(len(n)):
            others = numpy.arange(len(n)) != left
            b, c = (numpy.exp(logs[others].mean()), 0) if order == 'O(1)' else growth_fit(f[others], logs[others])
            misses.append(logs[left] - numpy.log(b + c * f[left]))
        error = float(numpy.sqrt(numpy.mean((logs - numpy.log(base + factor * f)) ** 2)))
        fits.append({'order': order, 'base': base, 'factor': factor, 'error': error})
        badness.append(numpy.mean(numpy.square(misses)) + 1e-6 if order == 'O(1)' or factor > 0 else numpy.inf)
    weights = numpy.array(badness) ** (-(len(n) - 2) / 2)
    for fit, weight in zip(fits, weights / weights.sum()):
        fit['weight'] = float(weight)
    slopes = [float(stats.linregress(numpy.log(n), column).slope) for column in each.T]
    low, high = stats.t.interval(0.95, len(slopes) - 1, numpy.mean(slopes), stats.sem(slopes))
    return {'points': points, 'fits': fits, 'exponent': float(numpy.mean(slopes)), 'interval': {'low': float(low), 'high': float(high)}}


def noisy(levels, spread, spikes=0.0):
    """One value for each level, right-skewed, some of them ten times as long."""
    values = numpy.asarray(levels) * RANDOM.lognormal(0, spread, len(levels))
    values[RANDOM.random(len(levels)) < spikes] *= 10
    return [float(f'{v:.4g}') for v in values]


def steps(*pieces):
    return [level for count, level in pieces for _ in range(count)]


def timed(of, sizes, spread, workers=3):
    return [{'n': n, 'times': noisy([of(n)] * workers, spread)} for n in sizes]


def main():
    ranked = [noisy([1] * 9, 0.5), [3, 1, 3, 2, 2, 2, 10], noisy([5] * 60, 1.0), [0.25]]
    plain = [steps((40, 1), (30, 2)), steps((20, 3), (25, 1), (4, 5), (41, 1)), steps((60, 1)), steps((30, 1), (30, 1.1), (30, 1))]
    cut = [{'values': noisy(levels, 0.3, 0.02), 'penalty': penalty, 'least': least} for levels in plain for penalty, least in ((0.4, 1), (1.5, 4))]
    changed = [noisy(levels, 0.1, 0.02) for levels in plain] + [[round(v, 1) for v in noisy(plain[0], 0.1)], noisy(steps((8, 1), (8, 3)), 0.02)]
    histories = [
        steps((20, 100), (20, 105)), steps((45, 100), (5, 105)), steps((30, 4), (40, 4.4), (30, 4)), steps((60, 1)),
        [100 if (i // 12) % 2 else 108 for i in range(130)], steps((5, 2), (5, 3)), steps((3, 1)),
    ]
    series = [
        (steps((150, 1)), 0.1), (steps((20, 4), (180, 1)), 0.1), (steps((60, 1), (120, 1.2)), 0.05), (steps((160, 1), (40, 1.3)), 0.05),
        (steps((4, 9), (30, 3), (60, 1), (3, 4), (70, 1)), 0.03), (steps((500, 2), (1600, 1)), 0.2), ([1 + 3 * numpy.exp(-i / 10) for i in range(150)], 0.05),
    ]
    wide, narrow = [10, 100, 1000, 10_000, 100_000], [1000, 2000, 4000, 8000]
    grown = [
        timed(lambda n: 3e-3, wide, 0.02), timed(lambda n: 1e-4 * numpy.log(n) + 1e-4, wide, 0.02), timed(lambda n: 1e-5 * n, wide, 0.01),
        timed(lambda n: 1e-5 * n + 5e-3, wide, 0.05), timed(lambda n: 1e-6 * n * numpy.log(n), narrow, 0.02), timed(lambda n: 1e-7 * n * n, [7, 50, 200, 1000, 3000], 0.05, 5),
        timed(lambda n: 2e-6 * n**1.5, narrow, 0.01),
    ]  # fmt: skip
    json.dump(
        {
            'versions': {'numpy': numpy.__version__, 'scipy': scipy.__version__},
            'scores': [{'values': values, 'scores': scores(values).tolist()} for values in ranked],
            'cuts': [{**given, 'starts': best_cuts(given['values'], given['penalty'], given['least'])} for given in cut],
            'changes': [{'values': values, 'starts': change_points(values)} for values in changed],
            'tests': [{'a': a, 'b': b, 'p': t_test(a, b)} for a, b in ((ranked[0], ranked[2]), ([1.0], [1.5, 1.6]), (noisy([2] * 5, 0.02), noisy([3] * 50, 0.02)), (changed[0][:40], changed[0][40:]))],
            'splits': [{'values': values, 'least': least, 'index': energy_split(values, least)} for values in (*changed[:3], [1, 2, 3]) for least in (2, 5)],
            'filtered': [{'values': values, 'filtered': hampel(values).tolist()} for values in (*changed[:2], ranked[1])],
            'histories': [{'values': values, 'changes': e_divisive(values)} for values in (noisy(levels, 0.02, spikes) for levels in histories for spikes in (0, 0.03))],
            'warmUps': [{'durations': durations, **warm_up(durations)} for durations in (noisy(levels, spread, 0.01) for levels, spread in series)],
            'growths': [growth(points) for points in grown],
        },
        sys.stdout,
        indent=1,
        ensure_ascii=False,
    )
    print()


main()
