"""Constructions that blame the one addressed, as `onetake.language.phrases` writes them."""

from __future__ import annotations

PHRASES = (
    "your (own |damn |) fault",
    "(fault|blame) (is|be|are|was|lie|on) (with |on |) (you|yours)",
    "because of you",
    "(it|this|that|blame|fault) (is|be|was|lies) (all |) on you",
    "on account of you",
    "you are (the|to) (reason|one who|one to|cause|blame|problem)",
    "(it|this|that) (is|be|was) (all |) (yours to fix|because you|your doing)",
    "look what you (did|do|done|made|have)",
    "(see|look at) what you",
    "what (did|have|are) you (do|doing|done) to (me|us|my|her|him)",
    "how (could|can|dare) you",
    "who (the hell |the fuck |) (do|did) you think you (be|are)",
    "what (the hell |the fuck |) (is|be) (the matter |) (wrong) with you",
    "what kind of (a |) (man|woman|person|friend|father|mother|wife|husband|monster|fool|brother|sister|"
    "son|love) (are|be|do|would)",
    "(are|be) you (stupid|blind|deaf|crazy|insane|serious|kidding|drunk|out of|happy now|even|satisfied|"
    "proud of yourself|an idiot)",
    "do you (ever|even) (think|listen|care|hear|stop|try|wonder|know what|see what|look|ask|love)",
    "anyone but yourself",
    "(only|but) (think|care|thought|cared|talk|love|loved) (about|of|for|) (you|yourself|your|your own)",
    "(why|must) (do |) you (have to|always|never|keep|make me|do this|do that|treat|lie|hurt|ruin|hate|got "
    "to)",
    "you (always|just|never|still) have to (be|make|ruin|win|say|get|have|do|turn|start|pick)",
    "you (think|thought) (you|that you|the whole|the world|it is all|i am|this is|i would not)",
    "you (think|thought) (you are|that you are)",
    "you (call|called) (this|that|it|yourself)",
    "you called me (a|an|crazy|names|stupid|that|lazy|weak)",
    "(so|oh|well) now you (want|care|come|decide|say|tell|remember|cry)",
    "you (only|just) (call|come|came|want|care|say|love|show up|talk|need|smile|think|see|listen|remember|"
    "bark|know how to)",
    "all you (ever |) (do|did|care|cared|want|wanted|know|think|see|give|gave)",
    "(after|for) (all|everything) (i|that i|we) (have |) (did|done|do|gave|given|sacrificed)",
    "i (gave|give|trusted|loved|believed) you (my|ten|everything|all|the best|once|years|twenty|my best|my "
    "youth) "
    "(and|but) you",
    "i (should|wish i|wish that i|regret|could) (have |had |) (never|not) * (met|trusted|loved|married|"
    "believed|listened|known|let) (to |) (you|your)",
    "(should|wish) * (never|not) (have |had |) (met|trusted|loved|married|believed|known|listened to) you",
    "i (am|be|have) (so |) (sick|tired|had enough|done|through|finished|over|fed up|bored) (of|with) (you|"
    "your|this)",
    "i (can|do) not (trust|stand|believe|respect|recognise|recognize|even look at|bear|forgive|need|want|"
    "love|like|miss) (you|your|a word)",
    "i (hate|despise|loathe|detest|resent) (you|your|that you|the way you|how you)",
    "(man|woman|people|person|boy|girl|guy|fool|kind) like you",
    "you people (always|never|are|think|make|all|just|with|do|want|in your)",
    "you (rich|white|black|stupid|proud|men|women|all) (man|men|woman|women|people|folk)",
    "(thank|thanks) to you (i|we|my|our|it|the|now|she|he|they|everything)",
    "no thanks to you",
    "nobody (asked|wants|needs|likes|believes|invited) you",
    "(what|where|how) (about|were|was) you when",
    "where were you (when|last|all)",
    "(did|do|have) you (any|even|not|never) (shame|idea what|have any)",
    "you have no (shame|idea what you|right|heart|soul|spine|respect|class|clue|business|excuse)",
    "you (are|be) (just |) like your (mother|father|brother|sister|old man|dad|mom)",
    "you (promised|swore|said) (me |) (you|that you|forever|it would|to|we would|i could)",
    "you did not even",
    "you (do|could|would|did) not (care|listen|love|see|even|give a|bother|deserve|respect|understand|want|"
    "hear|know (what|me|who|how|a|the|anything))",
    "you (could|might|should) (have|of)",
    "you should (be ashamed|know better)",
    "you (know|knew) * (and|but) (still|you)",
    "you (know|knew) (damn|perfectly|very|full|exactly) well",
    "you (damn|perfectly|very|full) well (know|knew)",
    "you (were|was|are) never (there|here|around|home|on my|my)",
    "(not|never) * (word|thing) (i|that i) (say|said)",
    "(always|all|only|just|it|everything|this) about (you|yourself)",
    "you (make|made|making) (it|this|that|things|everything|life|my life) (all |) (so |very |too |even |) "
    "(difficult|hard|harder|worse|impossible|complicated|ugly|miserable|hell|about)",
    "you (started|start) (it|this|that)",
    "you (made|make) me (do|say|become|this|like this|who|lose|hate|regret|leave|wait|late|pay|choose)",
    "(happy|satisfied) now",
    "you (still |) owe",
    "you (again|and your)",
    "(again|always) with (the|your|you)",
    "you with your",
    "(sold|sell|traded|trade) me (for|out)",
    "(so|too) (smart|clever|perfect|good|proud|busy|important|cool|high and mighty) (to|for|are you|do you)",
    "(believe|trust) (you|a word you|anything you) (now|again|anymore)",
    "you (will|would|can) (never|not) (change|learn|understand|grow|be half|amount)",
    "you (waste|wasted|wasting)",
    "you (took|take) (and took|and take|the best|my|me for|everything|it off|all)",
    "(whose|who is) fault",
    "regret (the day|ever|meeting|marrying|loving|trusting|knowing|giving)",
    "why should i (believe|trust|listen|care|stay|forgive|wait|help|cry|love)",
    "you are the one (who|that) (started|start|lied|left|cheated|made|broke|wanted|said|did|let|brought|"
    "told|ruined|asked|walked|ran)",
    "(can|could|will|would) (stand|trust|believe|bear) you",
    "(nobody|no one|no man|no woman) * (stand|want|trust|believe|need|respect|love|loves|miss|missed|"
    "blame) you",
    "(worst|biggest|greatest) (thing|mistake|regret|man|woman|part|enemy|disappointment|waste|lie|liar)",
    "(biggest|greatest|worst) * (of my life|ever made|ever met)",
    "you (could|would) not (even |) * (if|my|a|for once)",
    "i (am|have been|be) (so |just |) (done|through|finished|tired|sick|fed up|sick and tired|bored) (of |"
    "with |cleaning up after |) (you|your|how you|the way you)",
    "(done|finished|through) (cleaning|waiting|crying|lying|covering|paying|begging|fighting|living|"
    "running|talking) * (you|your)",
    "(see|saw|seen) (right |straight |) through (you|your|that)",
    "i (never|not) (loved|needed|wanted|want|need|trusted|liked|asked) (you|for you|your|anything from you)",
    "you have (changed|gone too far|no idea what you|lost your|crossed)",
    "you (bring|brought|ask|asked) (this|it) (on|upon|for)",
    "you (let|lets) * down",
    "you (drink|talk|lie|work|smoke|spend|want|ask|take|worry|shout|complain|eat) (too|so) (much|loud|late)",
    "you (went|go|took it|take it|pushed it|push it) too far",
    "you (come|came|are|call|show up|crawl) (too|so) late",
    "like you (always|never) (do|did)",
    "you (never|not) (were|was|had|have|are) (any |a |the |) * (good|guts|time|heart|spine|decency|nerve|"
    "right|clue|courage|faith|manners|sense)",
    "you (were|are) never (any |) (good|there|enough|mine|on|home|sorry|satisfied|happy|wrong|yourself)",
    "you have (no|zero) (shame|heart|soul|spine|respect|class|clue|business|excuse|guts|right|manners|"
    "taste|backbone|decency|mercy|feelings)",
    "you (have|got|had) (a |) (heart of (stone|ice)|nerve|some nerve|big mouth|one job|cold heart|dirty|"
    "filthy|blood on)",
    "you (blew|blow) (it|this|that|everything)",
    "(hang|shame|ashamed) * (your head|yourself)",
    "(ought to|should) be ashamed",
    "you (have not|never) (changed|grown|learned|tried|asked|earned|worked|paid|been there|lifted|loved|"
    "cared|meant|called)",
    "you (and your|with your) (lie|game|excuse|ego|friend|mouth|money|promise|secret|temper|pride|drama|"
    "attitude|stupid|big|damn|little)",
    "your (lie|lies|excuse|excuses|ego|greed|temper|drama|bullshit|nonsense|crocodile tears|"
    "attitude|betrayal|cruelty|"
    "selfishness|vanity|jealousy|cheating|lying|nagging|whining|insult|insults|poison|venom|tantrum|empty "
    "words|hypocrisy|arrogance|cowardice)",
    "you (call|dare call) (yourself|this) (a|an|my) * (man|woman|friend|father|mother|love|home|king|"
    "artist|rapper|christian|brother)",
    "you (turned|turn) (my|our|this|the|everything) * (into|to) (a|dust|hell|stone|ash|war)",
    "you (smell|reek|stink) (of|like) (her|him|gin|beer|whisky|smoke|booze|wine|shit|trash|liquor)",
    "another (lie|excuse|broken promise|woman|man|empty promise)",
    "(lie|lies) (after|and) (lie|lies)",
    "(all|nothing) (you|that you) (do|say|did) (is|be|was) (lie|take|talk|complain|hurt|nag|whine|whining|"
    "nothing|wrong|for show)",
    "all you do is",
    "you (mean|are|meant) nothing",
    "you (disgust|sicken|repulse|bore|exhaust|drain|suffocate|smother|infuriate|annoy|irritate|appal|shame|"
    "embarrass|terrify) (me|us|everyone|this)",
    "why (must|do|would|did|can) you (always |never |not |have to |even |) * (embarrass|lie|hurt|ruin|"
    "leave|hate|fight|push|start|shout|"
    "listen|care|say|make|do this|do that|treat|walk|run|hide|bother|change|grow|call|cheat|act|be so|have)",
    "i (know|knew|saw|heard|read|found) (what|where|who|all about what|the) (you|texts|message|letters) "
    "(did|were|was|have done|been|said|sent|are|went)",
    "i (carried|raised|built|worked|paid|waited|cooked|cried|slaved|lied|covered|fought) * (while|and) you",
    "while you (slept|sleep|were|was|lie|laughed|partied|sat|played|drank|cheated|ran|hid)",
    "you (broke|break|breaking) (my|every|her|his|our|us|me|mama|this|the family)",
    "(rather|better) (die|be alone|sleep alone|starve) than",
    "(better off|better) without you",
    "do not you (have |feel |) (any |ever |) (shame|care|see what|think)",
    "you (would|will) (sell|trade|betray|lie|say anything|do anything|step on|rob|steal|stab)",
    "is (that|this) (all|the best|it) you (can|have|got|could)",
    "(look|guess) who (finally|is|decided|come|came|crawl|crawled)",
    "(what|some|fine) (a |) (man|husband|father|friend|mother|wife|coward|hero|brother) you (are|turned|be|"
    "made)",
    "you (treat|treats|treated|act|acted|behave|behaved|use|used) * like (a|an|you|i|we|the|nothing|some|"
    "dirt|trash|she|he|it)",
    "warned me about you",
    "(right|wrong) about you",
    "(when|how) did you (become|get so|turn|grow so|end up)",
    "you would rather",
    "(gave up|sacrificed|lost|threw away|risked|quit) * for you (and|this|but)",
    "this is (what|how) (i get|you repay|you thank|you treat|you act|we get)",
    "(half|not) the (man|woman|girl|boy|person|father|friend|one) (i|you|that) (you |) (used|married|knew|"
    "loved|thought|were|met)",
    "you used to (be|care|listen|love|call|smile|try|make)",
    "you (do|can|will) not (scare|fool|impress|own|control|frighten|intimidate|get to|deserve|touch|"
    "understand me|know me|hear me|see me)",
    "you (were|are|be) (flirting|lying|cheating|drinking|hiding|supposed to|with her|with him|laughing at|"
    "using|wasting|stealing|ruining|"
    "avoiding|ignoring|pushing|killing us|tearing|breaking|seeing him|seeing her|playing games|making a "
    "fool|always on|always out|always gone|never)",
    "you (can|could|will|do|did|would|have|are|were) not even",
    "who do you think (paid|pays|cooked|cleans|cleaned|raised|built|made|you|did)",
    "you only * (when|because|if|for|until|after)",
    "you are all (talk|mouth|show|ego|hat|bark|noise|lies|the same)",
    "all (talk|bark|mouth) (and |) (no|nothing)",
    "i have had (it|enough) (with|of|up to)",
    "i (will|can|do|am|could) not (going to |) (listen|take|stand|deal|put up|live|argue|talk|work|stay|"
    "waste) * (from you|with you|of you|of your|from your|your)",
    "a real (man|woman|friend|father|mother|brother|sister) (would |)",
    "what kind of (man|woman|person|friend|father|mother|husband|wife) (forget|forgets|leave|"
    "leaves|does|do|lets)",
    "this is why (nobody|no one|she|he|they|your|i left|people|we)",
    "why (is|are) (you|it) (always|so|never)",
    "what (do|would|could) you (even |) know about",
    "what have you (ever|done for|got to)",
    "you think * (make|makes|gives|is a|it is|you can|i am|i do not|i will|we|that you)",
    "you are (dead|nothing|a stranger|history|over) (to|without) (me|us|him|her)",
    "(embarrassing|embarrass|flatter|kidding|kid|fooling|fool|listen to|look at|suit|humiliating|full of) "
    "yourself",
    "you (never|always) (take|took) (my|your|his|her|their|our) side",
    "(you are|you) (turning into|just like|becoming|no better than|worse than) (your|him|her|them|my|the "
    "rest|all)",
    "no better than",
    "you (make|made) promise",
    "promise you (never|broke|did not|could not)",
    "you (got|have) (a lot of |some |the |) (nerve|gall|explaining)",
    "(nerve|gall) to (show|come|call|ask|say|stand|look)",
    "you (can|could) (talk|dish it|keep a secret)",
    "how long have you been (lying|cheating|seeing|sleeping|hiding|using|planning|stealing|fooling)",
    "how (long|many times) (have|do|must|did) i (been|have to|tell)",
    "(thank|thanks) (you |) for nothing",
    "(how many times|a thousand times|a million times)",
    "you (look|looked) at me like",
    "(your|this) (family|friends|people) (and you|never|hate)",
    "(no wonder) (she|he|they|nobody|everyone|your)",
    "(do not|not) (give|care) a (damn|shit|fuck|toss) about (me|us|your|anyone|her|him)",
    "you (got|had|have) (her|him|somebody|someone) (pregnant|else|on the side)",
    "(someone|somebody|her|him) else behind",
    "(lipstick|perfume|hair) (on|all over) your",
    "(where|who) were you (last|with|all|when|on)",
    "you (missed|miss|forgot|skipped) (my|our|her|his|every|another)",
    "you (wear|put on) a (crown|halo|mask|badge|ring)",
    "(preach|preached) * (and|but) you",
    "you (say|said) * but you",
    "you (talk|talked) (like|about|big|of|love|faith|peace) * but",
    "(one|another) (rule|set of rules) for you",
    "(blood|dirt|ink|money) on your hand",
    "you (let|left) (me|him|her|them|us|my) (alone|behind|to|die|down|drown|here|there|standing|waiting|"
    "bleeding|in|with)",
    "you (did this|(do|did) (this|that) to (me|us|her|him))",
    "you (got|have) what you (wanted|asked)",
    "you (picked|choose|chose|took|prefer|preferred) (her|him|them|work|money|the bottle|your|it) over",
    "(blind|deaf) to",
    "you (are|were|be) (too|so) (busy|proud|scared|drunk|blind|good|high|cool|lazy|late|stubborn|cold|"
    "quick|slow)",
    "why (can|will|would|could) not you",
    "why do not you (ever|just|listen|care|help|trust|believe|love me|look|grow|get|leave|ask|admit|answer|"
    "go)",
    "i hope (you|it|she|he|they) (choke|rot|burn|die|lose|suffer|fail|cry|regret|pay|drown|fall|hurt|never|"
    "break|haunt|ruin|know what you|are (happy|proud|satisfied) (now|with))",
    "(hope|glad) you (are|be) (happy|proud|satisfied) (now|with)",
    "i (raised|taught|expected|deserve|deserved) (you |) better",
    "better (from|of) you",
    "i (thought|figured) you (were|be|had|knew|would) (better|different|my friend|a man|smarter|on my|the "
    "one|more|changed|loved|cared|stronger|bigger)",
    "i thought i knew you",
    "(you are|not) (welcome|wanted|needed|allowed|invited) here",
    "what is your (problem|excuse|deal)",
    "who (died and|made you|gave you|are you to|do you|asked you|let you|told you you)",
    "(put|put|placed) * before (me|us|your|my|our|him|her)",
    "worth (less|nothing|more than you)",
    "not worth (it|the|my|a|your)",
    "(make|makes) my (skin|blood|stomach|head|flesh) (crawl|boil|turn|hurt|ache)",
    "(twist|twisting|twisted|turn|turning) my (word|arm)",
    "there you go (again|with)",
    "here we go again",
    "(tell|told|spread|sold|leaked) (my|our|her|his|every|a) (secret|secrets|story|business|lie|lies|"
    "rumour|rumor)",
    "you call (that|this|yourself|it)",
    "i (gave|give) you (everything|my heart|my all|my youth|a home|a chance|all i had|my word|my trust|a "
    "name) (and|but)",
    "you (are|were) (always|forever|constantly) (late|right|complaining|shouting|tired|busy|drunk|gone|on|"
    "out|working|lying|judging|taking|wrong|crying|whining|nagging|telling|asking|looking|talking|running|"
    "hiding|interrupting|making|blaming|looking down)",
    "you always (leave|run|forget|blame|complain|shout|yell|lie|take|win|want|need|say that|say the same|"
    "do this|do that|twist|hide|walk|cry|start|spoil|ruin|interrupt|let|make me|have an|get your|put|turn|"
    "think you|blow|break|bring up|pick|play|laugh at|choose|come (late|home late)|act|hurt|quit|fail|lose|"
    "ask for|cut|talk (over|down))",
    "it is always (you|about|the same|your|somebody else|my fault|me who)",
    "(everything|it all|nothing) (is|be|was|are) * (my fault|about you|good enough|enough for you|your way|"
    "never enough)",
    "(good|rich|nice|funny) (coming from|one from) you",
    "(look|looking|talking) (down|at) (on|your nose)",
    "down your nose",
    "you (hide|hid|hiding|run|ran|running) (behind|from|away from) (your|the|a|it|us|me|every|everything|"
    "responsibility)",
    "you (owe|cost|costing) (me|us|him|her|everyone|this)",
    "(hang|hung) me out",
    "(use|used|using) (me|us|her|him|my name|my|people|everybody|everyone)",
    "you (poison|poisoned|infected|stained|dirtied|emptied|wasted|burned|gambled|drank|smoked|pissed|"
    "threw) (my|our|the|away|every|it|this|her|his)",
    "you (put|got) (me|us|him|her|them) (in|into|through) (this|here|hell|jail|debt|the hospital|danger|"
    "trouble|prison|that|all)",
    "you (should|could|might) (have|at least|try|learn|look|have been|have told|have asked|have called)",
    "(the least you|at least) (could|can)",
    "you (had|have) (no|every) (right|reason|business|excuse|chance)",
    "(lie|lied|lying) to (my|me|us|her|him|your|everyone|my face)",
    "to my face",
    "behind (my|our|her|his) back",
    "your (sort|type) (always|never|are|of)",
    "(false|fair weather|fake) (friend|prophet|love|god|smile)",
    "(blame|blaming|blamed) (me|us|her|him|everybody|everyone|it on|others|the world|your mother|all)",
)
"""What blames wherever it stands."""
ALONE = (
    "(thank|thanks) (you |) for nothing",
    "a real (man|woman|friend|father|mother|brother|sister) would",
    "what kind of (man|woman|person|friend|father|mother|husband|wife)",
    "no thanks to",
)
"""What blames somebody in a line without *you*, too."""
GUARDED = (
    "you (can|could|will|would|may|might) (have|take|keep|stay|borrow|use|try|sit|rest|come|go|see|be sure|"
    "trust|lean|count)",
)
"""What is an offer and no blame."""
