"""Stems of common English verbs: a word of unknown role can be a verb if it is one of these.

A closed list of our own; verbs of motion, editing, sound and speech come first, since critics write them.
"""

from __future__ import annotations

from onetake.language.stems import stem
from onetake.language.word_set import word_set

VERBS = frozenset(
    stem(word)
    for word in word_set(
        # Moving, and holding still.
        "move glide drift float prowl creep follow track roam swirl circle orbit spiral spin twist roll",
        "tilt pan push pull zoom dolly crane sweep swing swoop fly rise climb descend drop fall sink lift",
        "lower approach retreat recede advance back withdraw draw near come go run walk ride drive dance",
        "jump leap step crawl slide skate wander travel arrive leave return stay remain rest stand sit",
        "lie hover linger dwell hold keep stop pause freeze start begin continue resume wait hang shake",
        "wobble jitter sway rock bob lurch dart whip flit race rush hurry slow quicken accelerate speed",
        "lurk stalk chase enter exit cross pass reach hit strike turn face tail trail lead bring carry",
        "take get put set throw toss bounce ricochet ping fling send pivot rotate wheel inch edge close",
        "open widen narrow tighten loosen shrink grow swell expand",
        # Editing and photographing.
        "cut edit splice stitch intercut dissolve fade wipe blend mix switch change shift alternate swap",
        "flip shoot film photograph record capture frame compose light lit stage direct choreograph",
        "rehearse perform act lip-sync dub overdub sync loop sample play replay rewind reverse crop focus",
        "blur sharpen show display present reveal hide conceal mask cover fill drench soak bathe wash",
        "paint colour tint tone grade saturate desaturate drain bleach darken brighten dim glow shine",
        "flicker flash strobe shade shroud swallow engulf devour consume envelop surround drown isolate",
        "wrap blanket dominate punctuate pepper riddle litter interrupt alternate crosscut tint stir budge",
        "jerk jolt sneak steal tiptoe sidle meander inch discover realise realize uncover expose",
        "retreat orbit weave pop blaze smother steep",
        # Sounding and speaking.
        "sing rap hum scream shout yell whisper speak talk say tell ask answer reply argue quarrel fight",
        "insult curse swear mock tease accuse blame apologise beg plead laugh cry moan sigh breathe hear",
        "listen sound ring echo reverberate resound boom thump pound beat drum tick click snap clap trade",
        "exchange volley interrupt overlap finish complete respond deliver recite spit croon belt",
        "harmonise accompany",
        # Being seen, known, meant.
        "see watch look gaze stare glance peer notice observe find lose seek search appear disappear",
        "vanish emerge surface seem feel think believe know understand mean suggest imply evoke recall",
        "remind echo mirror reflect resemble match suit fit clash contrast differ vary repeat recur",
        "return happen occur unfold play last take run end conclude close open want need wish hope expect",
        "try attempt manage fail refuse decline avoid resist deny doubt forget remember love hate like",
        "enjoy prefer admire call name describe claim insist boast admit note mention write read explain",
        "argue reveal promise",
        # Making and having.
        "make create build construct compose produce give offer lend provide supply add include contain",
        "feature use employ have share own belong consist comprise combine connect link join separate",
        "divide split break crack shatter tear rip smash destroy burn melt freeze allow let help force",
        "drive compel push invite ask demand require deserve earn win lose save become turn grow get stay",
        "prove work function serve act rely depend rest base root bind tie anchor lock unlock trap cage",
        "confine box crowd press squeeze crush stuff pack empty clear clean strip bare wear dress cast",
        "star live die kill bleed hurt heal touch kiss hug embrace hold grab grip pull push kick punch",
        "slap throw catch eat drink smoke sleep wake dream remember imagine wonder consider treat handle",
        "approach tackle address explore examine count number measure time clock pace match sync align",
        "land fall abound proliferate dwindle multiply double build escalate intensify peak climax",
        "subside settle resolve reconcile forgive rekindle soften harden cool warm heat stretch extend",
        # Keeping time, and losing it; leaving a scene.
        "disturb disrupt budge falter waver stagger stumble slip drag double halve ignore abandon desert",
        "rage smooth pong zigzag whizz zip skip hop leap careen persist quit drown crackle squash flatten",
        "slink sidle steal tiptoe sneak skitter flit ring relax pay sprawl stray proceed depart deviate",
        "sag flag ebb ease quicken unravel suggest interrupt spare withhold stutter lag settle chime",
        "carry swirl swing nail sound shorten lengthen compress expand exceed outlast outpace rival",
        "surpass obey comply follow",
        # In a critic's figures.
        "abate absorb acknowledge alter amble avert barge bear bend besiege betray bicker blink blot boil",
        "boomerang bore burst bury butt camouflage carve cease chop chug churn clack cling clip cloak coast",
        "cocoon coil collapse collide confess converse corkscrew cram crisscross croak cruise cycle dangle",
        "dazzle decelerate demolish derail detect dice dip disclose disguise dismantle dive divulge dodge",
        "drill eavesdrop eddy encircle encroach erase erupt escape evolve explode fizzle flick flinch flood",
        "fluctuate forbid forsake fray funnel fuse gape gather ghost glimpse globetrot glue gnaw gobble",
        "govern graft grind gulp gyrate hack halt haunt hem hiss hoist hopscotch hurl hurtle immerse infuse",
        "interleave intersperse intervene intrude invade jam jet journey judder knit knock lay leach lean",
        "leapfrog learn leech limp lob loiter loom lope merge mince morph mutate navigate nibble nose nudge",
        "obliterate obscure occupy oscillate overtake overwhelm parry pen permeate persevere pervade pile",
        "pirouette plant plod plunge populate pour prevail progress raise range rasp ration reckon reclaim",
        "reel refrain reign relent relocate remove replace retire retort revolve roar rove row rumble sail",
        "sap saunter scatter scratch scuttle sever sew shimmer shred shuffle shut simmer situate skid skim",
        "skulk slacken slice slither smuggle snake sniff snoop soar somersault spar sparkle splinter spread",
        "sprint squabble starve stash stick stifle stride stroll submerge succeed suck suffocate suffuse",
        "surge survive suspect sustain swathe swerve swim synchronise teem teleport thread thrust thud tour",
        "trample transform transpire transport traverse trawl trek trot trudge tuck tumble twine twirl",
        "underpin undress undulate unify unite unmask unroll unspool unveil utter veer veil venture waft",
        "wedge weigh weld wend whirl whisk wind wring yawn yield",
        "stain bulldoze calibrate ooze seep retract combine fence idle lap puncture differ dress sneeze",
    )
)
"""Stems, as `stem` gives them."""
