"""The words of publishing sites and of page furniture, which are not the meeting's."""

import re
from functools import lru_cache

LONGEST = 100  # characters of such a line
SITE = re.compile(
    r"""(?ix)^(?:
        (?:•\s*)?(?:udskriv|print)(?:\s+(?:hele\s+dagsord\w*|siden|(?:dette\s+)?punkt(?:et)?|referat(?:et)?|dagsorden(?:en)?))?
      | (?:tilbage\s+)?til\s+(?:top(?:pen)?|indholdsfortegnelse|oversigt(?:en)?) | (?:spring|hop|gå)\s+til\s+(?:hoved)?indhold(?:et)?
      | (?:se|vis|skjul|hent|download|åbn)\s+(?:alle\s+)?(?:bilag|dokumenter)(?:ene)?(?:\s*\(\d+\))?
      | (?:fold|klap)\s+(?:alle\s+|alt\s+|punkt(?:et)?\s+)?(?:ud|ind) | (?:vis|skjul|læs|se)\s+(?:mere|mindre|alle|flere|færre)
      | (?:åbn|luk|vis|skjul|udvid)\s+(?:alle(?:\s+punkter)?|(?:dette\s+)?punkt(?:et)?|detaljer)
      | læs\s+(?:siden\s+)?op | (?:få\s+)?(?:siden\s+)?læst\s+op | lyt
      | (?:du\s+er\s+her\s*:?\s*)?(?:forside|hjem|startside)\s*(?:[/›»>|→]|\s[-–]\s)\s*\S.*
      | you\s+are\s+here | hent\s+(?:som|referat\s+som)\s+fil:? | hent\s+(?:referatet|dagsordenen)\b.*\bdokument
      | klik\s+her\s+for.* | kopi[eé]r\s+link.* | tilbage | luk | del | print
      | del\s+(?:på|siden).* | del\s+(?:dette\s+)?punkt(?:et)? | facebook | linkedin | twitter | instagram
      | (?:accept[eé]r|tillad|afvis)\s+(?:alle(?:\s+cookies)?|cookies)
      | kun\s+nødvendige(?:\s+cookies)? | vi\s+bruger\s+cookies.*
      | var\s+(?:denne\s+side|indholdet)\s+(?:til\s+)?(?:nyttig\w*|hjælp).*
      | (?:siden\s+er\s+)?(?:sidst|senest)\s+opdateret.*
      | application/\w+\s+icon\s.*
      | (?:(?:gå\s+til\s+)?(?:forrige|næste)\s+(?:punkt|sag|side)\s*)+
      | fold\s+dette\s+punkt\s+ind | made\s+with\s+flippingbook
      | størrelse:\s*px | starte?\s+visningen\s+fra\s+side:? | download\s+["»“].* | transkript(?:ion)?
      | save\s+this\s+(?:pdf|document)\s+as:? | word\s+png\s+txt\s+jpg | relaterede\s+dokumenter
    )$"""
)
# What a button that unfolds an item says to those who hear the page, glued to the title: "BroKlik her for at folde ud og læse mere om Bro"
OFFER = re.compile(r"(?i)\s*(?-i:Klik)\s+(?:her\s+)?for\s+at\s+(?:folde|læse|åbne|se|vise)\b.*$")
SHOWS_FILES = re.compile(
    r"(?i)(?:se|vis|hent|download|åbn)\s+(?:alle\s+)?(?:bilag|dokumenter)(?:ene)?(?:\s*\(\d+\))?:?"
)
NAMES_FILE = re.compile(r"(?i)^bilag\s+\d|\.(?:pdf|docx?|xlsx?|pptx?)\b")
OTHER = re.compile(
    r"""(?ix)^(?:
        (?:lukket|åben)\s+dagsorden
      | tillægs(?:dagsorden|referat)(?:\s*\((?:lukket|åben)\))? | (?:lukkede|åbne)\s+(?:sager|punkter) | (?:lukket|åbent)\s+møde
      | punktet\s+er\s+lukket\.?
      | [.…•\s]+ | [-–—_=*~]{3,}(?:\s+[-–—_=*~]{3,})* | (?:[^.:;]{0,70}\s)?side\s+(?:\d+(?:\s*(?:af|/)\s*\d+)?|[ivxlc]{1,6})
    )$"""
)


def without_offer(title: str) -> str:
    """The title without what a button behind it offers."""
    return OFFER.sub("", title)


@lru_cache(maxsize=4096)
def is_noise(text: str) -> bool:
    """True for a line that says where it is published or on which page, and nothing of the meeting."""
    return len(text) < LONGEST and (SITE.match(text) is not None or OTHER.match(text) is not None)


@lru_cache(maxsize=4096)
def is_site_noise(text: str) -> bool:
    """True for what a web page offers its reader: to print, to share, to fold."""
    return len(text) < LONGEST and SITE.match(text) is not None


def heads_files(text: str, below: str) -> bool:
    """True for "Vis bilag" where the line below names a file."""
    return SHOWS_FILES.fullmatch(text) is not None and NAMES_FILE.search(below) is not None
