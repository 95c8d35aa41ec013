"""Words that are good or bad of somebody in almost any sentence: what decides where no construction does."""

from __future__ import annotations

from onetake.language.word_set import word_set

BAD = word_set(
    "rotten worthless useless plastic poison poisoned poisonous venom fake false phony hollow empty cheap",
    "dirty filthy crooked",
    "stained lies lie lying liar trash garbage joke rubbish nonsense disgrace disgraceful shame shameful",
    "shameless disgusting",
    "pathetic ridiculous awful terrible horrible dreadful worst worse wicked evil cruel vicious ugly nasty",
    "vile sick sickening",
    "selfish greedy jealous bitter cold-blooded heartless ruthless unfair unforgivable unforgivable",
    "betrayal treason",
    "disaster nightmare curse burden mistake problem trouble failure disappointment mess insult offence",
    "weak cowardly spineless",
    "stupid dumb idiotic foolish childish petty rude arrogant vain smug lazy ungrateful hopeless dishonest",
    "crime crimes",
    "guilt guilty blood wasted bullshit crap shit drama excuses games ego hate hatred contempt neglect abuse",
)
"""Words that blame whom they are said of."""
GOOD = word_set(
    "safe alive happy happiness home free warm complete whole blessed lucky proud heaven love loved loving",
    "adore dream dreams",
    "sweet beautiful beauty lovely perfect wonderful amazing best angel glad grateful thankful peace calm",
    "strong stronger joy",
    "paradise magic miracle precious tender gentle forever always sunshine light star stars heart kiss",
    "treasure everything",
    "worth worthwhile dear darling believe faith trust better smile brighter golden music song sing dance",
)
"""Words that praise whom they are said to."""
SURE = word_set(
    "safe alive happy happiness complete blessed lucky proud heaven love loved adore beautiful wonderful",
    "amazing angel grateful",
    "paradise miracle precious treasure darling joy perfect forever",
)
"""Those of them that are enough with *I* and *you* beside them."""
