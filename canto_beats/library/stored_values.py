"""How values are written into the library's columns of text."""

from __future__ import annotations

import json
import os
from dataclasses import asdict

import msgspec

from canto_beats.job.request import JobRequest


def storable(sentence: str) -> str:
    """It may hold a file name that is no Unicode."""
    return sentence.encode("utf-8", "backslashreplace").decode()


def encoded_request(request: JobRequest) -> str:
    """Plain ASCII: the one form of JSON that also carries file names which are no Unicode."""
    return json.dumps(asdict(request), default=os.fspath)


def decoded_request(text: str) -> JobRequest:
    return msgspec.convert(json.loads(text), JobRequest, dec_hook=lambda kind, value: kind(value))
