"""A spaCy component: the people that a pipeline has recognized go in, each with its identity comes out.

Importing this module registers the component `translit`; put it behind the entity recognizer:

    import spacy, translit.adapters.spacy
    nlp = spacy.load("el_core_news_sm")
    nlp.add_pipe("translit")
    for person in nlp(text).ents:
        person.kb_id_, person._.canonical_name

Where nothing has recognized entities, as in a blank pipeline, the component finds people itself.
It needs the extra `spacy`.
"""

from translit.errors import ExtraError
from translit.texts.scan import scan

try:
    from spacy.language import Language
    from spacy.tokens import Doc, Span
except ImportError:
    raise ExtraError("spaCy", "spacy") from None

if not Span.has_extension("canonical_name"):
    Span.set_extension("canonical_name", default="")


@Language.factory("translit", assigns=["doc.ents"], default_config={"labels": ["PERSON", "PER"]})
class People:
    """Give each person in a document the id of the identity (`kb_id_`) and its canonical name.

    Config:
        labels: the entity labels that mean people; the first is given to those found here.
    """

    def __init__(self, nlp: Language, name: str, labels: list[str]) -> None:
        self.name = name
        self.labels = labels

    def __call__(self, doc: Doc) -> Doc:
        people = {ent.start_char: ent for ent in doc.ents if ent.label_ in self.labels}
        known = doc.has_annotation("ENT_IOB")
        places = [(ent.start_char, ent.end_char) for ent in people.values()] if known else None
        found: list[Span] = []
        for one in scan(doc.text, spans=places):
            label = people[one.start].label_ if known else self.labels[0]
            span = doc.char_span(one.start, one.end, label, one.identity.id, alignment_mode="expand")
            if span is None or (found and span.start < found[-1].end):
                continue  # two names within one token
            span._.canonical_name = one.identity.name
            found.append(span)
        doc.set_ents(found, default="unmodified")
        return doc
