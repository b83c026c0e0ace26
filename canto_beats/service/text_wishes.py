"""What a request wants done with the text that was heard."""

from __future__ import annotations

from canto_beats.cantonese.glossary.hot_words import hot_words
from canto_beats.cantonese.glossary.terms import Glossary
from canto_beats.job.request import JobRequest
from canto_beats.pipeline.heard_text import TextWishes
from canto_beats.service.preferred_forms import writing_rules


def text_wishes(request: JobRequest, glossary: Glossary) -> TextWishes:
    told = f"{request.prompt}{hot_words(glossary)}"
    writing = writing_rules(request.preferred, request.latin_spacing)
    return TextWishes(request.hide_phantoms, request.put_right, told, glossary, writing)
