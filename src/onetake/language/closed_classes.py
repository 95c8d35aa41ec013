"""Words whose role in a sentence follows from a list: determiners, pronouns, auxiliaries ..."""

from __future__ import annotations

from onetake.language.word_set import word_set

DETERMINERS = word_set(
    "a an the this these those each every some any all both another either its his her their our my your",
    "whose several many few more most much enough such",
)
PRONOUNS = word_set(
    "i you he she it we they me him them us one something everything anything somebody everybody anybody",
    "someone everyone anyone there here himself herself itself themselves each mine yours hers theirs",
)
SUBJECT_PRONOUNS = word_set(
    "i you he she it we they there this that these those everything everyone who which"
)
AUXILIARIES = word_set(
    "is are was were am be been being has have had having does do did will would can could may might must",
    "shall should ought let lets gets got",
)
FINITE = word_set(
    "is are was were am has have had does do did will would can could may might must shall should let lets"
)
"""Auxiliaries that make a clause finite."""
PREPOSITIONS = word_set(
    "of in on at by for with from into onto over under through throughout across behind during within",
    "between among against toward towards upon around round off out up down along beside besides beyond",
    "near inside outside per via like amid beneath above below past about despite apart onto opposite",
)
CONJUNCTIONS = word_set("and or but so yet plus then")
SUBORDINATORS = word_set(
    "whatever whoever whichever however wherever because although though while whereas if unless until",
    "till when whenever where wherever since as after before once whether lest whilst",
)
RELATIVES = word_set("which who whom whose what why how")
NEGATIONS = word_set("not never no none nothing nobody nowhere neither nor without")
ADVERBS = word_set(
    "very too quite rather almost nearly just only even ever always often sometimes soon later now again",
    "still also once twice away back forward forwards backward backwards in out together apart far",
    "instead perhaps maybe faster slower longer shorter everywhere somewhere anywhere here there thus",
    "hence otherwise all straight",
)
