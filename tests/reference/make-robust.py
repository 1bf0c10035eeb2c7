"""Reference values for the robust and rank statistics of src/lab/stats, made without any of their methods.

    python3 tests/reference/make-robust.py > tests/reference/robust.json
    npx prettier --write tests/reference/robust.json

The values are computed in 50 digits with mpmath, by definition and brute force: all differences are made
and sorted, the orders of U are counted in whole numbers by another recurrence and, where few, one by one.
Wherever SciPy has the same statistic, this script ends with an error if the two differ. Needs SciPy 1.17,
NumPy and mpmath; takes a minute.
"""
import functools
import itertools
import json
import math
import platform
import random
import sys
import warnings
from fractions import Fraction

import mpmath
import numpy
import scipy
from mpmath import mp, mpf
from scipy import signal, stats

mp.dps = 50
LARGEST_EXACT = 2 ** 53 - 1


def same(ours, theirs, tolerance, what):
    ours, theirs = float(ours), float(theirs)
    assert abs(ours - theirs) <= tolerance * max(abs(ours), 1e-300) or ours == theirs, (what, ours, theirs)


def long_list(rule):
    """A list too long to write down: the same rule as in tests/lab/stats/values-of.ts."""
    size, factor, modulus, divisor, base = (rule[k] for k in ('size', 'factor', 'modulus', 'divisor', 'base'))
    return [base + ((i * i * factor + 3 * i) % modulus) / divisor for i in range(size)]


def values_of(source):
    return long_list(source) if isinstance(source, dict) else source


# The normal distribution

def tail(z):
    return mp.erfc(mpf(z) / mp.sqrt(2)) / 2


def normal_tails():
    zs = [0, 1e-300, 1e-9, 0.1, 0.5, 0.67449, 1, 1.3, 1.4999999, 1.5, 1.5000001, 1.75, 2, 2.3, 3, 4.5, 6, 8.25, 10, 15.7, 20, 25,
          30, 33.3, 36, 37.5, -1e-9, -0.5, -1, -1.96, -3, -5, -8, -40]
    for z in zs:
        same(tail(z), stats.norm.sf(z), 1e-11, ('tail', z))
    return [{'z': z, 'tail': float(tail(z)), 'density': float(mp.npdf(mpf(z)))} for z in zs]


def normal_quantile(p):
    p = mpf(p)
    z = mpf(float(stats.norm.ppf(float(p))))
    for _ in range(6):
        z += (tail(z) - (1 - p)) / mp.npdf(z)
    return z


def normal_quantiles():
    ps = [5e-324, 2.2e-308, 1e-300, 1e-200, 1e-100, 1e-50, 1e-20, 1e-12, 1e-6, 1e-3, 0.01, 0.025, 0.1, 0.2, 0.2499999999999999,
          0.25, 0.2500000000000001, 0.3, 0.4, 0.49, 0.5 - 2 ** -30, 0.5 - 2 ** -54, 0.5, 0.5 + 2 ** -53, 0.5 + 2 ** -30, 0.6,
          0.75, 0.7500000000000001, 0.9, 0.975, 0.995, 0.9999, 1 - 1e-9, 1 - 2 ** -53]
    for p in ps:
        if p > 1e-307 and abs(p - 0.5) > 1e-9:
            same(normal_quantile(p), stats.norm.ppf(p), 1e-12, ('quantile', p))
    return [{'p': p, 'z': float(normal_quantile(p))} for p in ps]


# Student's distribution

def student_tail(t, df):
    df = mpf(df)
    return mp.betainc(df / 2, mpf(1) / 2, 0, df / (df + t * t), regularized=True) / 2


def student_multiplier(level, df):
    wanted = (1 - mpf(level)) / 2
    t = mpf(float(stats.t.ppf((1 + level) / 2, float(df))))
    for _ in range(5):
        density = mp.gamma((df + 1) / 2) / mp.gamma(df / 2) / mp.sqrt(df * mp.pi) * (1 + t * t / df) ** (-(df + 1) / 2)
        t += (student_tail(t, df) - wanted) / density
    return t


def as_interval(low, high):
    return {'low': float(low), 'high': float(high)}


# One list

def median(values):
    ordered = sorted(values)
    n = len(ordered)
    return (ordered[(n - 1) // 2] + ordered[n // 2]) / 2


def mean(values):
    return mp.fsum(values) / len(values)


def deviation_from_median(values):
    middle = median(values)
    return median([abs(v - middle) for v in values])


def standardised_moment(values, power):
    middle = mean(values)
    variance = mean([(v - middle) ** 2 for v in values])
    return mean([(v - middle) ** power for v in values]) / mp.sqrt(variance) ** power if variance else None


def winsorised_mean(values, reach):
    middle, deviation = median(values), deviation_from_median(values)
    if deviation == 0:
        return mean(values)
    return mean([min(max(v, middle - reach * deviation), middle + reach * deviation) for v in values])


def trimmed(values, share):
    cut = int(share * len(values))
    return sorted(values)[cut:len(values) - cut], cut


def trimmed_centre(values, share):
    kept, cut = trimmed(values, share)
    if len(kept) < 2:
        return None
    winsorised = [kept[0]] * cut + kept + [kept[-1]] * cut
    middle = mean(winsorised)
    squares = mp.fsum((v - middle) ** 2 for v in winsorised)
    return mean(kept), squares / (len(kept) * (len(kept) - 1)), mpf(len(kept) - 1)


def yuen_interval(values, level, share):
    centre = trimmed_centre(values, share)
    if centre is None:
        return None
    middle, variance, df = centre
    reach = student_multiplier(level, df) * mp.sqrt(variance) if variance else 0
    return as_interval(middle - reach, middle + reach)


def check_list(floats, ours):
    """SciPy's moments lose digits to a great offset and underflow on tiny values, which are left out or scaled."""
    same(ours['medianAbsoluteDeviation'], stats.median_abs_deviation(floats), 1e-9, 'mad')
    same(ours['medianAbsoluteDeviationNormal'], stats.median_abs_deviation(floats, scale='normal'), 1e-9, 'mad')
    same(ours['trimmedMean'], stats.trim_mean(floats, 0.2), 1e-9, 'trimmed')
    same(ours['trimmedMeanTenth'], stats.trim_mean(floats, 0.1), 1e-9, 'trimmed')
    if ours['skewness'] is not None and abs(ours['skewness']) > 1e-9 and min(floats) < 1e8:
        scaled = numpy.array(floats) / max(map(abs, floats))
        same(ours['skewness'], stats.skew(scaled, bias=True), 1e-9, 'skew')
        same(ours['excessKurtosis'], stats.kurtosis(scaled, fisher=True, bias=True), 1e-9, 'kurtosis')
    if ours['studentInterval'] is not None and max(floats) > min(floats):
        low, high = stats.ttest_1samp(floats, 0).confidence_interval(0.95)
        same(ours['studentInterval']['low'], low, 1e-9, 'student')
        same(ours['studentInterval']['high'], high, 1e-9, 'student')


def described(name, source):
    floats = values_of(source)
    values = [mpf(v) for v in floats]
    kurtosis, skewness = standardised_moment(values, 4), standardised_moment(values, 3)
    mad = deviation_from_median(values)
    ours = {
        'name': name,
        'values': source,
        'medianAbsoluteDeviation': float(mad),
        'medianAbsoluteDeviationNormal': float(mad / normal_quantile(mpf(3) / 4)),
        'skewness': None if skewness is None else float(skewness),
        'excessKurtosis': None if kurtosis is None else float(kurtosis - 3),
        'winsorisedMean': float(winsorised_mean(values, 6)),
        'winsorisedMeanNear': float(winsorised_mean(values, mpf(1.5))),
        'trimmedMean': float(mean(trimmed(values, 0.2)[0])),
        'trimmedMeanTenth': float(mean(trimmed(values, 0.1)[0])),
        'yuenInterval': yuen_interval(values, 0.95, 0.2),
        'yuenIntervalWide': yuen_interval(values, 0.999, 0.1),
        'studentInterval': yuen_interval(values, 0.95, 0),
    }
    check_list(floats, ours)
    return ours


# Two lists

def difference(a, b, share, level):
    centres = trimmed_centre(a, share), trimmed_centre(b, share)
    if None in centres or centres[0][1] + centres[1][1] == 0:
        return None
    (ma, va, fa), (mb, vb, fb) = centres
    df = (va + vb) ** 2 / (va ** 2 / fa + vb ** 2 / fb)
    error = mp.sqrt(va + vb)
    reach = student_multiplier(level, df) * error
    return {
        'difference': float(mb - ma),
        'interval': as_interval(mb - ma - reach, mb - ma + reach),
        'p': float(2 * student_tail(abs(mb - ma) / error, df)),
        'df': float(df),
    }


def check_difference(ours, a, b, share, level):
    if ours is None:
        return
    theirs = stats.ttest_ind(b, a, equal_var=False, trim=share)
    same(ours['df'], theirs.df, 1e-6, 'df')
    same(ours['p'], theirs.pvalue, 1e-6, 'p')
    low, high = theirs.confidence_interval(level)
    scale = max(abs(low), abs(high))
    assert max(abs(ours['interval']['low'] - low), abs(ours['interval']['high'] - high)) < 1e-8 * scale


def u_statistic(a, b):
    """Pairs with b ahead, ties half, by definition; in numpy for the sake of the long ones."""
    a, b = numpy.sort(numpy.array(a)), numpy.array(b)
    below, upto = numpy.searchsorted(a, b, 'left'), numpy.searchsorted(a, b, 'right')
    return (int(below.sum()) + int(upto.sum())) / 2


@functools.lru_cache(maxsize=None)
def order_counts(m, n):
    """Of how many orders of m and n has U each value: the greatest value belongs to one list or the other."""
    row = [[1] for _ in range(m + 1)]
    for j in range(1, n + 1):
        new = [[1]]
        for i in range(1, m + 1):
            counts = [0] * (i * j + 1)
            for u, c in enumerate(new[i - 1]):
                counts[u] += c
            for u, c in enumerate(row[i]):
                counts[u + i] += c
            new.append(counts)
        row = new
    counts = row[m]
    assert sum(counts) == math.comb(m + n, m)
    if m + n <= 14:
        one_by_one = [0] * len(counts)
        for places in itertools.combinations(range(m + n), m):
            one_by_one[sum(places) - m * (m - 1) // 2] += 1
        assert one_by_one == counts
    return counts


def mann_whitney(a, b):
    m, n = len(a), len(b)
    u = u_statistic(a, b)
    _, groups = numpy.unique(numpy.array(a + b), return_counts=True)
    ties = sum(int(t) ** 3 - int(t) for t in groups)
    exact = ties == 0 and math.comb(m + n, m) <= LARGEST_EXACT
    if exact:
        least = int(min(u, m * n - u))
        p = min(mpf(1), mpf(2 * sum(order_counts(m, n)[:least + 1])) / math.comb(m + n, m))
    else:
        variance = mpf(m) * n / 12 * (m + n + 1 - mpf(ties) / ((m + n) * (m + n - 1)))
        off = abs(mpf(u) - mpf(m) * n / 2) - mpf(1) / 2
        p = min(mpf(1), 2 * tail(off / mp.sqrt(variance))) if variance else mpf(1)
    theirs = stats.mannwhitneyu(b, a, method='exact' if exact else 'asymptotic')
    same(u, theirs.statistic, 0, 'u')
    same(p, theirs.pvalue, 1e-9, 'p of u')
    return {'u': u, 'p': float(p), 'method': 'exact' if exact else 'normal'}


def bound_rank(m, n, level):
    """The greatest k with P(U < k) ≤ (1 − level) / 2."""
    limit = (1 - Fraction(repr(level))) / 2
    if math.comb(m + n, m) <= LARGEST_EXACT:
        total, below = math.comb(m + n, m), 0
        for k, count in enumerate(order_counts(m, n)):
            below += count
            if Fraction(below, total) > limit:
                return k
    limit = mpf(limit.numerator) / limit.denominator
    deviation = mp.sqrt(mpf(m) * n * (m + n + 1) / 12)
    k = 0
    while tail((mpf(m) * n / 2 - k - mpf(1) / 2) / deviation) <= limit:
        k += 1 if k < 64 else max(1, int((mpf(m) * n / 2 - k) / 4096))
    while k > 0 and tail((mpf(m) * n / 2 - (k - 1) - mpf(1) / 2) / deviation) > limit:
        k -= 1
    return k


def all_differences(a, b):
    differences = numpy.sort(numpy.subtract.outer(numpy.array(b), numpy.array(a)).ravel())
    return lambda k: differences[k - 1]


def counted_differences(a, b):
    """Ten thousand million of them: how many there are of each, by convolution of how many there are of each value."""
    assert a['divisor'] == b['divisor']
    of_a, of_b = ([round((v - rule['base']) * rule['divisor']) for v in long_list(rule)] for rule in (a, b))
    counts = numpy.rint(signal.fftconvolve(numpy.bincount(of_b), numpy.bincount(of_a)[::-1])).astype(numpy.int64)
    up_to = numpy.cumsum(counts)
    assert up_to[-1] == a['size'] * b['size']
    least = -max(of_a)
    return lambda k: b['base'] - a['base'] + (least + int(numpy.searchsorted(up_to, k))) / a['divisor']


def hodges_lehmann(m, n, kth, level):
    k = bound_rank(m, n, level)
    return {
        'shift': float((kth((m * n + 1) // 2) + kth(m * n // 2 + 1)) / 2),
        'interval': as_interval(kth(k), kth(m * n + 1 - k)) if k else None,
    }


def compared(name, baseline, candidate):
    a, b = values_of(baseline), values_of(candidate)
    ma, mb = [mpf(v) for v in a], [mpf(v) for v in b]
    welch, yuen = difference(ma, mb, 0, 0.95), difference(ma, mb, 0.2, 0.95)
    check_difference(welch, a, b, 0, 0.95)
    check_difference(yuen, a, b, 0.2, 0.95)
    kth = all_differences(a, b) if len(a) * len(b) <= 5_000_000 else counted_differences(baseline, candidate)
    return {
        'name': name,
        'baseline': baseline,
        'candidate': candidate,
        'welch': welch,
        'yuen': yuen,
        'mannWhitney': mann_whitney(a, b),
        'hodgesLehmann': hodges_lehmann(len(a), len(b), kth, 0.95),
        'hodgesLehmannNarrow': hodges_lehmann(len(a), len(b), kth, 0.8),
    }


def main():
    # SciPy warns of lists without a spread, which are here on purpose.
    warnings.simplefilter('ignore')
    source = random.Random(20261121)
    lognormal = lambda n, spread, shift=0: [round(shift + source.lognormvariate(0, spread), 6) for _ in range(n)]
    coarse = lambda n, shift=0: [round(shift + 5 * source.randrange(1, 5), 6) for _ in range(n)]
    many = {'size': 100_000, 'factor': 7, 'modulus': 99_991, 'divisor': 1000, 'base': 1}
    many_ties = {'size': 100_000, 'factor': 11, 'modulus': 997, 'divisor': 8, 'base': 2}
    thousands = [{'size': 2000, 'factor': f, 'modulus': 1_999_993, 'divisor': d, 'base': b}
                 for f, d, b in ((17, 1e6, 1), (23, 9.9e5, 1.02))]
    lists = {
        'one': [3.5],
        'two': [0.1, 0.3],
        'three': [1, 2, 4],
        'constant': [0.1] * 7,
        'one unlike': [0.1] * 9 + [0.2],
        'coarse clock': coarse(30),
        'eight workers, one astray': [*lognormal(7, 0.02), 9.75],
        'lognormal': lognormal(40, 0.5),
        'heavy tails': [round(source.gauss(0, 1) / max(1e-3, source.random()), 6) for _ in range(64)],
        'great offset': [1e9 + v for v in (1, 2, 4, 8, 9, 11, 17, 33)],
        'both signs': [-3.5, 2, 8.25, -1, 0, 0.5],
        'symmetric': [-2, -1, 0, 1, 2],
        'tiny': [1e-140, 3e-140, 4e-140, 9e-140, 2e-140],
        'long': many,
        'long with ties': many_ties,
    }
    pairs = {
        'one and one': ([1], [2]),
        'one and two': ([2], [1, 3]),
        'two and two': ([1, 2], [3, 5]),
        'three and three': ([1, 2, 4], [1.1, 2.1, 4.5]),
        'apart': ([1, 1.5, 1.25, 1.125], [5, 6, 5.5, 5.25, 7]),
        'four and four, apart': ([1, 2, 3, 4], [11, 12, 13, 14.5]),
        'equal': ([1, 2, 3, 4, 5], [1, 2, 3, 4, 5]),
        'constant': ([0.1] * 3, [0.1] * 7),
        'constant, apart': ([0.1] * 5, [0.2] * 6),
        'one constant': ([0.1] * 5, [0.1, 0.2, 0.3, 0.15, 0.2, 0.5]),
        'five and five': (lognormal(5, 0.1), lognormal(5, 0.1, 0.08)),
        'eight and twelve': (lognormal(8, 0.3), lognormal(12, 0.02)),
        'twenty and fifteen': (lognormal(20, 0.5), lognormal(15, 0.5, 0.6)),
        'at the limit of exact counts': (lognormal(28, 0.3), lognormal(28, 0.3, 0.1)),
        'beyond it': (lognormal(30, 0.3), lognormal(31, 0.3, 0.1)),
        'three and a hundred': (lognormal(3, 0.3), lognormal(100, 0.3, 0.2)),
        'coarse clock': (coarse(9), coarse(14, 5)),
        'coarse clock, longer': (coarse(40), coarse(60)),
        'stragglers': ([*lognormal(18, 0.05), 44, 61.5], [*lognormal(17, 0.05, 0.03), 39]),
        'thousands': (thousands[0], thousands[1]),
        'long': (many, {**many, 'factor': 13, 'base': 1.2}),
        'long with ties': (many_ties, {**many_ties, 'factor': 5, 'modulus': 991}),
    }
    json.dump(
        {
            'versions': {
                'python': platform.python_version(),
                'scipy': scipy.__version__,
                'numpy': numpy.__version__,
                'mpmath': mpmath.__version__,
            },
            'normalTails': normal_tails(),
            'normalQuantiles': normal_quantiles(),
            'lists': [described(name, values) for name, values in lists.items()],
            'pairs': [compared(name, *pair) for name, pair in pairs.items()],
        },
        sys.stdout,
        indent=1,
        allow_nan=False,
    )
    print()


main()
