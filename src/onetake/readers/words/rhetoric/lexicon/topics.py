"""Words of six topics: society, money, family, faith, gender and race."""

from __future__ import annotations

TOPICS: dict[str, tuple[str, ...]] = {
    "society": (
        "(government|politician|politics|president|senator|congress|parliament|minister|mayor|election|"
        "ballot)",
        "(police|policeman|policemen|cops|prison|prisons|jail|jails|courts|justice|injustice)",
        "(boss|bosses) (talk|man|class|and|took|take|get|say|who|of|pay|own|in|will|have|want|make)",
        "the (boss|bosses)",
        "(tax|taxes|taxman|taxpayer)",
        "the (state|system|law|laws|nation|party|crown|flag|border|borders|poor|rich|union|workers|working "
        "class|"
        "ruling class|unemployed|homeless|landlord|factory|people in power|establishment)",
        "(call|called|and) * (it |) law",
        "(wrote|write|make|makes|made|break|broke|against|above) the law",
        "(vote|votes|voted|voting|voter)",
        "(every|all|their|your|his|another|dirty|civil|world|cold|endless|the) (war|wars)",
        "(war|wars) (back home|there was|on (the poor|drugs|terror))",
        "(capitalism|capitalist|socialism|communism|democracy|fascist|fascism|racism|sexism|inequality|"
        "poverty|welfare|"
        "austerity|privilege|propaganda|censorship|revolution|refugee|immigrant|immigrants|migrant|"
        "deportation|"
        "citizen|citizens|protest|protesters|riot|riots|slavery|colony|empire|oppression|unemployment|"
        "wages|wage|"
        "minimum wage|ghetto|slum|slums|eviction)",
        "(rich|poor) (man|men|woman|people|folk|folks|get|boy|girl|neighbour|neighbor)",
        "(men|man) (in|of) (power|suits|suit|state)",
        "(close|closed|cross|crossed|guard) the border",
        "(lock|locked|locks) * up",
        "closed the border",
    ),
    "money": (
        "(money|cash|dollar|dollars|buck|bucks|pound|pounds|euro|euros|rent|salary|wage|wages|paycheck|"
        "debt|debts|loan|mortgage|"
        "bank|banker|fortune|inheritance|wealth|wealthy|rich|poor|broke|price|profit|invoice|budget|coins|"
        "pennies|penny)",
        "(pay|paid|pays) (for|the|a|my|your|off|back|me|cash|rent)",
        "(the|a|your|my) (check|cheque)",
        "(owe|owes|owed) (me|you|him|her|us)",
    ),
    "family": (
        "(mother|father|mama|papa|mom|mum|dad|daddy|mommy|mummy|brother|sister|son|daughter|grandmother|"
        "grandfather|grandma|"
        "grandpa|granny|uncle|aunt|cousin|nephew|niece|husband|wife|parent|parents|child|children|kid|kids|"
        "family|families|"
        "marriage|wedding|divorce|twins|stepfather|stepmother|in laws)",
    ),
    "faith": (
        "(god|lord|jesus|christ|allah|heaven|hell bound|church|chapel|pray|prays|prayed|praying|prayer|"
        "prayers|holy|bible|gospel|"
        "psalm|hallelujah|amen|altar|angel|angels|devil|satan|sin|sins|sinner|sinners|saint|saints|"
        "preacher|pastor|priest|choir|"
        "hymn|mosque|temple|synagogue|faith|blessed|blessing|baptism|moses|jordan|zion|salvation|saviour|"
        "savior|redeemer|messiah|"
        "worship|soul|souls|mercy|grace|pew|steeple)",
    ),
    "gender": (
        "(all|you|these|those|most|real|white|rich|angry|weak) (men|women)",
        "(men|women|man|woman|girls|boys) like (you|me|us|her|him)",
        "(a|the|no|every|like a|being a|as a) (woman|man) (world|work|place|job|like|do not|does not|"
        "should|must|is|be|can|"
        "has|needs|wants)",
        "because i (am|be) a (woman|man|girl|boy)",
        "(woman|women|man|men) (do not|must|should|never|always|are|have|want|need|work|cook|cry|of)",
        "(feminist|feminism|patriarchy|sexist|sexism|misogyny|misogynist|masculine|feminine|masculinity|"
        "womanhood|manhood|"
        "gender|ladylike|housewife|maid|macho)",
        "(my|your|a|the) (maid|servant|housewife)",
        "(want|wanted|need) a (wife|maid|husband)",
    ),
    "race": (
        "(black|brown|white) (man|men|woman|women|boy|boys|girl|girls|people|folk|folks|face|skin|kid|kids|"
        "child|neighbourhood)",
        "(colour|color|shade) of (my|your|his|her|our|their) skin",
        "(racist|racism|racial|race card|segregation|apartheid|plantation|lynching|negro|immigrant accent|"
        "ethnic|ethnicity|"
        "slave|slaves|slavery)",
        "you people (always|never|are|think|all|do|want)",
        "(people|folk|kids) of colour",
        "cross the street from (us|me|my)",
        "(my|your|our) (own |) people",
    ),
}
"""Topic -> phrases that name it."""
