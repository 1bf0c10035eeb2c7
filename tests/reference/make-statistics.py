"""Reference values for src/lab/stats, made without any of its methods.

    python3 tests/reference/make-statistics.py > tests/reference/statistics.json
    npx prettier --write tests/reference/statistics.json

Standard library alone. Means and variances are exact fractions; quantiles are those of
`statistics.quantiles(method='inclusive')`, Hyndman & Fan's definition 7. Quantiles of Student's
distribution come from integrating its density in 50 digits (tanh-sinh quadrature) and Newton's
method, and are checked here against the closed forms for 1, 2 and 4 degrees of freedom and against
the table of the NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2.
"""
import json
import math
import random
import statistics
import sys
from decimal import Decimal, getcontext
from fractions import Fraction

getcontext().prec = 50
HALF_PI = Decimal('1.5707963267948966192313216916397514420985846996875529')


def tanh_sinh():
    """Nodes and weights on [0, 1]."""
    step = Decimal(1) / 32
    rule = []
    for k in range(-150, 151):
        s = step * k
        sinh, cosh = (s.exp() - (-s).exp()) / 2, (s.exp() + (-s).exp()) / 2
        e = (-2 * HALF_PI * sinh).exp()
        x = 1 / (1 + e)
        rule.append((x, step * 2 * HALF_PI * cosh * x * (e / (1 + e))))
    return rule


RULE = tanh_sinh()


def integral(f, to):
    return to * sum(weight * f(to * x) for x, weight in RULE if x > 0)


def student_quantile(p, df):
    p, df = Decimal(p), Decimal(df)
    power = -(df + 1) / 2

    def density(t):
        return (power * (1 + t * t / df).ln()).exp()

    def beyond_one(u):
        """The density from 1 to infinity, with t = 1/u."""
        return ((df - 1) * u.ln() + power * (u * u + 1 / df).ln()).exp()

    half = integral(density, Decimal(1)) + integral(beyond_one, Decimal(1))
    wanted = (2 * p - 1) * half
    t = Decimal(0)
    for _ in range(400):
        step = (wanted - (integral(density, t) if t else 0)) / density(t)
        t += step
        if abs(step) < t * Decimal('1e-25'):
            return t
    raise ArithmeticError(f'no quantile for {p}, {df}')


def check_students():
    def same(p, df, value, digits):
        assert abs(float(student_quantile(p, df)) - value) < 10 ** -digits * max(1, value), (p, df)

    for p in ('0.75', '0.9', '0.975', '0.995'):
        x = float(p)
        same(p, 1, math.tan(math.pi * (x - 0.5)), 13)
        alpha = 4 * x * (1 - x)
        same(p, 2, 2 * (x - 0.5) * math.sqrt(2 / alpha), 13)
        q = math.cos(math.acos(math.sqrt(alpha)) / 3) / math.sqrt(alpha)
        same(p, 4, 2 * math.sqrt(q - 1), 13)
    for df, t in ((3, 3.182), (5, 2.571), (9, 2.262), (29, 2.045), (100, 1.984)):
        assert round(float(student_quantile('0.975', df)), 3) == t, df


def exact(values):
    return [Fraction(v) for v in values]


def decimal(fraction):
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


def variance_of_mean(values):
    """Of numbers of 50 digits."""
    n = len(values)
    middle = sum(values) / n
    return middle, sum((v - middle) ** 2 for v in values) / (n - 1) / n


def interval(middle, variance, df, level=Decimal('0.95')):
    reach = student_quantile((1 + level) / 2, df) * variance.sqrt() if variance else Decimal(0)
    return middle - reach, middle + reach


def as_interval(low, high):
    return {'low': float(low), 'high': float(high)}


def student_interval(values):
    middle, variance = variance_of_mean([decimal(v) for v in exact(values)])
    return as_interval(*interval(middle, variance, len(values) - 1))


def logs(values):
    return [Decimal(v).ln() for v in values]


def ratio(middle, variance, df):
    low, high = interval(middle, variance, df)
    return {'ratio': float(middle.exp()), 'interval': as_interval(low.exp(), high.exp())}


def paired_ratio(baseline, candidate):
    shifts = [b - a for a, b in zip(logs(baseline), logs(candidate))]
    return ratio(*variance_of_mean(shifts), len(shifts) - 1)


def welch_ratio(baseline, candidate):
    (a, va), (b, vb) = variance_of_mean(logs(baseline)), variance_of_mean(logs(candidate))
    df = (va + vb) ** 2 / (va ** 2 / (len(baseline) - 1) + vb ** 2 / (len(candidate) - 1))
    return ratio(b - a, va + vb, df)


def predicted_ratio(before, after):
    middle, variance_of_one = variance_of_mean(logs(before))
    spread = variance_of_one * len(before) * (1 + Decimal(1) / len(before))
    return ratio(Decimal(after).ln() - middle, spread, len(before) - 1)


def percentile(values, p):
    return float(statistics.quantiles(exact(values), n=100, method='inclusive')[p - 1])


def described(values):
    return {
        'values': values,
        'mean': float(statistics.mean(exact(values))),
        'standardDeviation': float(decimal(statistics.variance(exact(values))).sqrt()),
        'median': float(statistics.median(exact(values))),
        'quantiles': {str(p / 100): percentile(values, p) for p in (1, 5, 25, 50, 75, 90, 95, 99)},
        'interval': student_interval(values),
    }


def summary(replicates):
    pooled = sorted(v for r in replicates for v in r)
    low, high = percentile(pooled, 25), percentile(pooled, 75)
    beyond = {k: [v for v in pooled if v < low - k * (high - low) or v > high + k * (high - low)] for k in (1.5, 3)}
    kept = exact(v for v in pooled if v not in beyond[3])
    middle, deviation = statistics.mean(kept), decimal(statistics.variance(kept)).sqrt()
    medians = [float(statistics.median(exact(r))) for r in replicates]
    return {
        'kept': len(kept),
        'excluded': {'warmUp': 0, 'severe': len(beyond[3]), 'mild': len(beyond[1.5]) - len(beyond[3])},
        'estimate': float(statistics.mean(exact(medians))),
        'interval': student_interval(medians),
        'replicates': medians,
        'mean': float(middle),
        'standardDeviation': float(deviation),
        'cv': float(deviation / decimal(middle)),
        'min': pooled[0],
        **{f'p{p}': percentile(pooled, p) for p in (50, 75, 95, 99)},
        'max': pooled[-1],
    }


def main():
    check_students()
    source = random.Random(20260725)
    lognormal = lambda n, spread: [round(source.lognormvariate(0, spread), 6) for _ in range(n)]
    lists = [[0.1, 0.2], [1e9 + 1, 1e9 + 2, 1e9 + 4], lognormal(7, 0.5), lognormal(40, 1.0), [-3.5, 2, 8.25, -1]]
    pairs = [([1, 2, 4], [1.1, 2.1, 4.5]), (lognormal(5, 0.1), lognormal(5, 0.1)), (lognormal(12, 0.3), lognormal(12, 0.02))]
    apart = [*pairs, (lognormal(5, 0.1), lognormal(24, 0.4)), ([0.001, 0.0011], [5.0, 5.5, 6.0])]
    replicates = [lognormal(80, 0.2) + [30.0 + k, 1.9 + k / 100] for k in range(4)] + [lognormal(31, 0.2)]
    shares = ('0.6', '0.75', '0.9', '0.975', '0.995', '0.99995')
    freedoms = ('1', '1.5', '2', '3', '3.7', '4', '5', '7.9', '9', '23', '57.3', '100', '1000', '20000')
    json.dump(
        {
            'student': [{'p': float(p), 'df': float(df), 't': float(student_quantile(p, df))} for df in freedoms for p in shares],
            'lists': [described(values) for values in lists],
            'paired': [{'baseline': a, 'candidate': b, **paired_ratio(a, b)} for a, b in pairs],
            'welch': [{'baseline': a, 'candidate': b, **welch_ratio(a, b)} for a, b in apart],
            'predicted': [{'before': a, 'after': b[0], **predicted_ratio(a, b[0])} for a, b in apart],
            'summary': {'replicates': replicates, 'summary': summary(replicates)},
        },
        sys.stdout,
        indent=1,
    )
    print()


main()
