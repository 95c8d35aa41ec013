from __future__ import annotations

from onetake.readers.picture.framing.budget import DEBT, GATE, INCOME, SAVINGS, START, Budget


def test_what_is_bought_is_owed_until_it_is_earned():
    budget = Budget()
    budget.pay(START + 10)
    assert budget.allows(10)
    assert not budget.allows(9)
    frames = 0
    while not budget.allows():
        budget.earn(frames / 24)
        frames += 1
    assert frames == int(10 / (INCOME - GATE)) + 1


def test_debt_and_savings_are_limited():
    budget = Budget()
    budget.pay(1e6)
    assert budget.allows(DEBT)
    for second in range(60):
        budget.earn(float(second))
    assert budget.allows(-SAVINGS)
    assert not budget.allows(-SAVINGS - 0.1)


def test_a_slow_film_is_paid_by_the_second():
    budget = Budget()
    budget.earn(0.0)
    budget.pay(START)
    budget.earn(0.5)
    assert budget.allows(-12 * INCOME + GATE + 1e-9)
    assert not budget.allows(-13 * INCOME)
