"""Words of tenderness: what the one addressed is, does, and is called."""

from __future__ import annotations

from onetake.language.word_set import word_set

PRAISE = word_set(
    "beautiful pretty lovely gorgeous handsome cute fine sweet sweetest kind kindest gentle tender warm",
    "good great best wonderful",
    "amazing incredible fantastic perfect brilliant marvellous marvelous special precious dear darling",
    "adorable",
    "divine heavenly holy worthy faithful true loyal honest brave strong wise generous patient graceful",
    "bright",
    "radiant golden right real mine magic heaven angel angels angelic sunshine sun star stars light moon",
    "dream dreams heart soul home everything world life treasure jewel diamond song melody music poem rock",
    "shelter",
    "shepherd rock fortress saviour savior redeemer king queen lord hero one only reason joy happiness love",
    "lover friend beloved blessing gift miracle rose flower fire air water oxygen medicine cure anchor",
    "harbour",
    "harbor compass north spring summer rain river ocean sea rainbow hope peace comfort proud irresistible",
    "stunning hot sexy dangerous delicious tender funny clever smart enough alive",
)
"""What one is called who is loved or praised."""
CARES = word_set(
    "save saves saved saving lift lifts lifted raise raised raises carry carries carried heal heals healed",
    "hold holds held",
    "holding protect protects protected comfort comforts comforted bless blesses blessed free freed help",
    "helps helped guide",
    "guides guided teach teaches taught feed fed warm warms warmed calm calms calmed complete completes",
    "completed",
    "love loves loved trust trusted believe believes believed understand understands understood inspire",
    "inspires",
    "inspired forgive forgave forgiven rescue rescued redeem redeemed deliver delivered wipe wipes wiped",
    "wash washed lead",
    "leads led catch caught cover covers covered shelter sheltered strengthen restore restored wake woke",
    "complete kiss kissed hug hugged embrace embraced cheer cheered encourage encouraged keep keeps kept",
)
"""What one does who is loved, done to *me* or *us*."""
DELIGHTS = word_set(
    "smile smiling laugh laughing happy happier glad strong stronger whole complete better alive free safe",
    "warm sing",
    "singing dance shine glow fly believe blush weak melt shiver crazy wild high dizzy proud feel want",
    "dream love hope young new brave",
)
"""What *you make me*, where it is good."""
TORMENTS = word_set(
    "sick cry crying angry mad furious miserable small ashamed scream sad ill tired nervous vomit puke",
    "suffer beg",
    "wait hate bleed lonely stupid dirty cheap guilty lie",
)
"""What *you make me*, where it is bad."""
ENDEARMENTS = word_set(
    "baby babe darling sweetheart honey sweetie dear dearest beloved sugar angel lover sunshine treasure",
    "precious",
)
"""What lovers call each other."""
AFFECTS = word_set(
    "love loves loved loving adore adores adored need needs needed miss misses missed missing want wants",
    "wanted cherish cherished",
    "treasure worship trust thank wait dream bless",
)
"""What *I* do to *you*, where I love you."""
DISLIKES = word_set(
    "hate hates hated hating despise despised loathe loathed detest regret resent resented curse fear pity",
)
"""What *I* do to *you*, where I do not."""
CHARMS = word_set(
    "smile eyes eye lips kiss kisses touch laugh love loving voice hands hand arms arm face hair skin body",
    "name mercy grace",
    "light glory word words song embrace scent perfume dress walk heart heartbeat shadow",
)
"""What a lover sees in *your* ..."""
GUARDS = (
    "(steal|stole|stolen|stealing|take|took|taken|win|won|hold|held|have|capture|captured|got) (my|this|"
    "all my) (heart|breath|soul|love)",
    "(take|takes|took|taking) (my|the) breath",
    "(stole|steal|steals) the (show|night|scene)",
    "(blow|blows|blew) (my|me) (mind|away)",
    "(out of|blow|blew|cross|on|in) my mind",
    "(kill|killed|killing|kills|slay|slayed|murder|murdered) (it|that|this|the|your) (show|song|verse|solo|"
    "track|stage|look|part|dance)",
    "(kill|killed|killing|slay|slayed) it",
    "(kill|killing|slay|slaying|hurt|hurting) me with (that|those|your|this|these)",
    "(drive|drives|driving|drove) me (crazy|wild|mad|insane|to distraction)",
    "hurt so good",
    "(so|that) (bad|badly) it hurt",
    "(ruin|ruined|spoil|spoiled) me for (anyone|anybody|all|every|any|everyone)",
    "(crack|cracks|cracked|cracking) me up",
    "(blow|light|lights|lit) (me|my world|up my)",
    "(rock|rocked|rocks) my",
    "(turn|turns|turned|turning) me on",
    "(sweep|swept) me off",
    "(knock|knocked|knocks) me (out|off my feet)",
    "(break|broke|breaking) (the|my|these) (chain|fever|fall)",
    "(burn|burning|burns) for (you|me)",
    "(beat|beats) (fast|faster|slow|slower|for)",
    "(let|lets) me (in|stay)",
    "never let me (down|go|fall)",
    "(leave|left|leaves) my (mind|side|heart|thought)",
    "(hold|holds|held|holding) (me|us|it) (down|up|together|tight|close)",
    "(break|broke) through (my|the|every)",
    "had me at",
    "(take|took|taken) a chance (on|with) (me|us)",
    "(break|broke|broken|tear|tore|torn) down * wall",
    "turn * into (wine|gold|song|light|dance|dancing|joy)",
    "never asked (me |) for (anything|a thing|nothing|much)",
    "(laugh|smile) at my joke",
    "what you do to me",
    "(broke|break) me open",
    "(chase|chased) (my|the) (blues|clouds|dark|shadows|fears|cold)",
    "get you (out of|off) my (head|mind)",
    "too good",
)
"""Phrases of lovers whose verbs would blame."""
