"""Words with a capital that are no names of voters, or open a line and belong to no name behind them."""

import re

NOT_A_NAME = re.compile(
    r"(?i)(?:udvalg|kommune|råd(?:et)?\b|center\b|forvaltning|skole|bestyrelse|afdeling|forening|organisation|forbund|samvirke|selskab|region|(?<!sol)vej\b(?!\s+\w+sen\b)|(?<!ka)plan\b|park|budget|rådhus|mødesal|mødelokale|kulturhus|"
    r"fælles|imod stemte|for stemte|ændringsforslag|kommunalbestyrelse|byråd|indstilling|sag\b|punkt|møde|a/s|aps|selvbudgettering|museum|"
    r"\bstop\b|laug\b|fjernvarme|\bforum\b|kultur(?:base|center|hus)|\b(?:if|bk|ik|gf|fdf|kfum)\b|klub(?:ben)?\b|fond(?:en)?\b|\bspejder|sport\b|"
    r"\b(?:emne|referat|beslutning|ansvarlig|opfølgning)\b|\bscenari[eo]|\bmodel\b|\balternativ\b|\bforslag|lokalplan|\bskema\b|\bbilag\b|\bzone\b|matrikel|\betape\b)"
)
# The last word of what is called so and signed with no letter of a party: "Grønt Råd", "Nordre Skole", "Teknisk Udvalg"
THING = re.compile(
    r"(?i)\w*(?:udvalg|byråd|kommune|forvaltning|bestyrelse|afdeling|forening|selskab|region|center|budget|rådhus|punkt|møde|indstilling|forslag|museum|"
    r"lokalplan|scenari[eo]|model|alternativ|matrikel|mødesal|mødelokale|kulturhus|skole|skema|bilag|zone|etape)(?:et|tet|en|n|s)?"
    r"|(?:regions?|ældre|senior|handicap|unge|ungdoms|menigheds|lokal|integrations|folkeoplysnings|bruger|kultur|idræts|natur|trafik|børne|elev|"
    r"forældre|amts|udsatte|beskæftigelses|erhvervs|dialog|samarbejds)?råd(?:et)?|(?:(?:sag|vej|plan)(?:en)?|parken)|a/s|aps"
)
STOP_FIRST = {
    "Partierne", "Listerne", "Grupperne", "Byrådsgruppe", "Byrådsgruppen", "Byrådsgrupperne", "Valggruppen", "Valggrupperne", "Partigruppen",
    "Partigrupperne",
    "Sagsoversigt", "Indholdsfortegnelse", "Sagsliste", "Dagsordenspunkter", "Dagsorden", "Tillægsdagsorden", "Protokol", "Referat",
    "Beslutningsprotokol",
    "For", "Imod", "Mod", "Undlod", "Et", "En", "Med", "Der", "Det", "De", "Den", "Ad", "At", "Pkt", "Liste", "Gruppe", "Afbud", "Fraværende",
    "Ikke", "Fravær", "Formand", "Næstformand", "Borgmester", "Følgende", "Som", "I", "På", "Ved", "Udvalgsmedlem", "Byrådsmedlem", "Medlem",
    "Stedfortræder", "Suppleant", "Udvalget", "Byrådet", "Under", "Efter", "Da", "Endvidere", "Herefter", "Sagen", "Punktet", "Godkendt",
    "Viceborgmester", "Rådmand", "Ingen", "Øvrige", "Kommunalbestyrelsesmedlem", "Regionsrådsmedlem", "Deltog", "Bemærkninger", "Center",
    "Socialdemokratiet", "Socialdemokraterne", "Venstre", "Enhedslisten", "Konservative", "SF", "DF", "Dansk", "Radikale", "Alternativet",
    "Hvis", "Såfremt", "Når", "Både", "Også", "Mens", "Samt", "Alle", "Valggruppe", "Gruppen", "Anbefales", "Anbefalet", "Vedtaget", "Tiltrådt",
    "Udvalgsformand", "Direktør", "Chef", "Parti", "Partiet", "Kl", "Inhabilitet", "Desuden", "Hverken", "Kun", "Alene", "Forkastet",
    "Flertallet", "Mindretallet", "Flertal", "Mindretal", "Formanden", "Borgmesteren", "Kommunalbestyrelsen", "Udvalgets", "Samtlige", "Resten",
    "Dog", "Idet", "Ligeledes", "Derudover", "Ændringsforslaget", "Forslaget", "Indstillingen", "Beslutningen", "Regionsrådet", "Stemte",
    "Udover", "Foruden", "Fra", "Undtagen", "Undtaget",
    "Forvaltningen", "Administrationen", "Borgerne", "Medlemmerne", "Repræsentanterne", "Gruppeformand", "Ordfører",
    "Udvalgsmedlemmerne", "Byrådsmedlemmerne", "Kommunalbestyrelsesmedlemmerne", "Regionsrådsmedlemmerne",
    "Tilstede", "Hun", "Han", "Undertegnede",
    "Mødt", "Mødte", "Syg", "Ferie", "Orlov", "Sygdom", "Sygemeldt", "Barsel", "Barselsorlov", "Uden", "Tjenesterejse", "Sommerferie", "Kursus",
    "Udeblevet", "Forhindret", "Stedfortrædere", "Suppleanter", "Næstformanden", "Formænd", "Medlemmer", "Udvalgsmedlemmer", "Byrådsmedlemmer",
    "Suppleanten", "Stedfortræderen", "Viceborgmesteren", "Udvalgsformanden", "Rådmanden", "Medlemmet", "Byrådsmedlemmet", "Udvalgsmedlemmet",
    "Referent", "Mødeleder", "Ordstyrer", "Dirigent", "Protokolfører", "Sekretær",
}  # fmt: skip
# Named with what they are to the case and not to the body: "Ejeren Anna Holm".
OUTSIDER = re.compile(
    r"(?:Ansøger|Ejer|Nabo|Lodsejer|Borger|Klager|Bygherre|Udlejer|Lejer|Forpagter|Grundejer|Advokat|Arkitekt|Sagsøger|Forælder|Beboer|Køber|Sælger)(?:en|n)?"
)
# Lists of things that are no lists of candidates: "Ventelisten".
NO_LIST = re.compile(
    r"(?i)^(?:vente|navne|deltager|tjek|emne|brutto|prioriterings?|investerings?|valg|pris|telefon|adresse|hvid|sort|rang|ønske|aktions?|bilags?|dagsordens?)"
)


def opens_no_name(word: str) -> bool:
    """True for "Formand" and "FORMAND": a word with a capital that stands before a name, or instead of one."""
    bare = word.strip(".")
    return bare in STOP_FIRST or (len(bare) > 3 and bare.isupper() and bare.capitalize() in STOP_FIRST)


def is_no_name(name: str, *, signed: bool) -> bool:
    """True for what is called "Nordre Skole"; where the letter of a party signs it (`signed`), "Bo Parkvej" is a person."""
    if not NOT_A_NAME.search(name):
        return False
    first, _, last = name.rpartition(" ")
    return not (signed and first) or NOT_A_NAME.search(first) is not None or THING.fullmatch(last) is not None
