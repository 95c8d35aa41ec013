"""Names that people call each other: nouns, and adjectives for what somebody is."""

from __future__ import annotations

from onetake.language.word_set import word_set

NOUNS = word_set(
    # Of lying and betraying.
    "liar liars coward cowards traitor traitors fraud frauds fake fakes phony phonies phoney hypocrite",
    "hypocrites cheat cheater cheaters crook crooks thief thieves snake snakes rat rats snitch judas",
    "backstabber",
    "impostor imposter poser poseur charlatan con conman swindler",
    # Of sense.
    "fool fools idiot idiots moron morons imbecile dummy dunce dimwit halfwit nitwit simpleton blockhead",
    "airhead ignoramus buffoon clown clowns donkey jackass ass mule numbskull dope dork dolt",
    # Of worth.
    "loser losers nobody failure disgrace embarrassment joke mess trash garbage scum filth dirt vermin",
    "lowlife",
    "bum bums tramp waster parasite parasites leech leeches freeloader sponger vulture vultures worm worms",
    "maggot",
    "cockroach weasel toad slug pig pigs dog dogs swine cow hag witch shrew harpy viper monster monsters",
    "beast",
    "brute demon devil ogre tyrant bully bullies thug thugs creep creeps pervert freak freaks weirdo",
    "psycho psychopath",
    "lunatic maniac nutcase madman sociopath narcissist egotist egomaniac snob snobs brat brats crybaby",
    "chicken wimp wuss sissy punk punks chump chumps sucker suckers puppet puppets stooge lapdog doormat",
    "slob pest nuisance drag bore nag gossip meddler busybody windbag bigmouth loudmouth blowhard braggart",
    "jerk jerks prick dick cunt asshole assholes bastard bastards bitch bitches whore slut hoe motherfucker",
    "bugger wanker twat tosser git scumbag dirtbag douchebag sleazebag deadbeat goldfinger golddigger",
    "quitter",
    "drunk drunkard lush junkie sinner sinners wretch sellout sheep coldfish peasant amateur",
    "hothead killjoy sourpuss manipulator user player heartbreaker homewrecker predator pharisee",
)
"""Nouns that insult whoever is called by them."""
PHRASES = (
    "drama queen",
    "gold digger",
    "son of a (bitch|gun)",
    "piece of (shit|work|trash|garbage|dirt|crap)",
    "waste of (space|time|breath|skin|air)",
    "(big|cry) baby",
    "good for nothing",
    "no good",
    "two faced",
    "stuck up",
    "spoiled (brat|child)",
    "wannabe",
    "know it all",
    "has been",
    "cold fish",
    "sorry excuse",
    "poor excuse",
    "dead (weight|beat)",
    "mama boy",
    "(full|sack) of (shit|crap|lie|it|yourself|hot air)",
    "out of your (mind|head|depth)",
    "wolf in sheep",
    "(selfish|heartless|pathetic|ungrateful|worthless|useless|stupid|cruel|sick|lying|disgusting|miserable) "
    "(man|woman|boy|girl|child|thing|person|creature|little man)",
)
"""Insults of several words, as `onetake.language.phrases` writes them."""
ADJECTIVES = word_set(
    "stupid dumb dense clueless brainless mindless thick foolish idiotic moronic ignorant",
    "selfish egotistical egoistic arrogant conceited vain smug pompous pretentious snobbish haughty",
    "lazy idle useless worthless hopeless pathetic pitiful miserable incompetent spineless gutless toothless",
    "heartless cruel cold-hearted callous ruthless merciless vicious nasty spiteful vindictive hateful",
    "vile evil",
    "wicked rotten foul disgusting repulsive revolting sickening shameless despicable contemptible",
    "ungrateful thankless spoiled spoilt childish immature infantile petty bratty whiny needy clingy jealous",
    "possessive controlling bossy overbearing domineering manipulative abusive violent toxic poisonous",
    "dishonest lying cheating two-faced hypocritical deceitful treacherous disloyal unfaithful faithless",
    "sneaky shady",
    "rude obnoxious insufferable unbearable impossible insane mad deranged unhinged delusional paranoid",
    "hysterical",
    "ridiculous laughable shallow hollow phony fake insincere cowardly yellow scared weak greedy stingy",
    "cheap broke",
    "inconsiderate insensitive thoughtless careless reckless irresponsible unreliable forgetful",
    "ugly fat bald filthy dirty sleazy trashy tacky stubborn pigheaded thick-headed annoying irritating",
    "tiresome",
    "boring dull bitter sour cranky grumpy moody mean unfair pushy nosy stuck-up wasted drunk worse",
    "difficult wrong silly crazy cold hard late",
)
"""Adjectives that insult, said of the one addressed."""
MILD = word_set(
    "crazy silly cold hard late wrong difficult mad scared weak wasted broke mean cheap impossible drunk"
)
"""Adjectives of these that lovers and friends say, too: alone they are half a proof."""
PLAYFUL = word_set("crazy mad wild dangerous wicked bad dirty")
"""What a lover says one is or makes one: no insult beside tenderness."""
