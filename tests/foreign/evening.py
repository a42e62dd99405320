"""Two people take exercises from the invitation to the letter, by docs/protocol.md alone.

usage: python3 evening.py ORIGIN EXERCISE...     The last line is what they met, as JSON.
"""

import json
import sys
import time
from datetime import date, timedelta

from client import Person
from fits import misfit

MOST = 400


def answer_to(prompt, part):
    """The value that goes with `answer`: the first of everything."""
    kind = prompt["kind"]
    if kind == "scale":
        return {"kind": kind, "values": {scale: 6 for scale in prompt["scales"]}}
    if kind == "choice":
        return {"kind": kind, "chosen": prompt["options"][:1]}
    if kind == "rank":
        return {"kind": kind, "order": list(reversed(prompt["options"]))}
    if kind == "text":
        return {"kind": kind, "text": "An hour after work"[: prompt["most"]]}
    if kind == "guess":
        return {"kind": kind, "guess": answer_to(part["target"], part)}
    if kind == "carry":
        return {"kind": kind, "steps": [own["step"] for own in part["ownWords"][:1]]}
    assert kind == "builder", kind
    stem = prompt["stems"][0] if "stems" in prompt else None
    asked = [blank for blank in prompt["blanks"] if stem is None or blank["id"] in stem["blanks"]]
    fill = {"words": "the evening", "minutes": "5", "time": "19:30"}
    value = {"kind": kind, "blanks": {b["id"]: fill[b["as"]][: b["most"]] for b in asked if "pick" not in b}}
    picked = {b["id"]: b["pick"][0] for b in asked if "pick" in b}
    return {**value, **({"picked": picked} if picked else {}), **({"stem": stem["id"]} if stem else {})}


def terms_for(prompt):
    as_ = prompt["as"]
    if as_ == "page":
        parts = [
            {"part": part["id"], "text": "What we found", **({"seat": seat} if seat else {})}
            for part in prompt["parts"]
            for seat in (("first", "second") if part.get("each") else (None,))
        ]
        return {"as": as_, "parts": parts}
    if as_ != "agreement":
        return {"as": as_, "text": "the lighthouse"}
    who = prompt.get("who")
    return {
        "as": as_,
        "who": "both" if who is None else "first" if who == "one" else "second",
        "when": "one of us needs room",
        "will": "we say until when",
        "reviewOn": (date.today() + timedelta(days=14)).isoformat(),
        **({"says": prompt["says"]} if "says" in prompt else {}),
        **({"break": {"minutes": 20, "opening": "with tea"}} if prompt.get("startsBreak") else {}),
    }


def in_part(seat, step, part, locale):
    """The next command of this seat in a step, or None."""
    kind, here = part["kind"], {"step": step}
    if kind == "answer" and part["stage"] == "asked":
        return {"type": "answer", **here, "locale": locale, "value": answer_to(part["prompt"], part)}
    if kind == "mirror":
        for mirror in part["mirrors"]:
            if mirror["speaker"] != seat and mirror["stage"] == "to-say":
                return {"type": "mirror", **here, "text": "You said an hour.", "locale": locale}
            if mirror["speaker"] == seat and mirror["stage"] == "to-judge":
                return {"type": "judge", **here, "heard": "yes"}
    if kind == "offer":
        for offer in part["offers"]:
            mine = offer["asker"] == seat
            if mine and offer["stage"] == "to-ask":
                return {"type": "offer", **here, "text": "A walk on Sunday", "locale": locale}
            if mine and offer["stage"] == "to-weigh":
                return {"type": "accept-response", **here}
            if not mine and offer["stage"] == "to-answer":
                return {"type": "respond", **here, "locale": locale, "response": {"says": "yes"}}
    if kind == "agree":
        proposal, agreed = part["proposal"], part["agreed"]
        if proposal is None and agreed is None and not part["passed"]:
            return {"type": "propose", **here, "terms": terms_for(part["prompt"]), "locale": locale}
        if proposal and proposal["by"] != seat:
            return {"type": "sign", **here, "proposal": proposal["number"]}
    if kind == "clock" and not part["clock"]["begun"] and part["clock"]["startedAt"] is None:
        return {"type": "begin", **here}
    return None


def next_command(view, locale):
    seat, at = view["seat"], view["at"]
    if at["phase"] == "lobby" and at["ready"][seat] is None:
        return {"type": "ready", "mode": "on-a-call"}
    if at["phase"] == "break" and not at["break"]["mineReturned"]:
        if at["break"]["caller"] == seat or at["break"]["callerReturned"]:
            return {"type": "return"}
    if at["phase"] == "step":
        step = at["step"]
        named = in_part(seat, step["step"], step["part"], locale)
        return named or ({"type": "go-on", "step": step["step"]} if step["goOn"] == "may" else None)
    return None


class Evening:
    """The two in one session, each reading what is asked in a language of their own."""

    def __init__(self, people, session, schema):
        self.people, self.session, self.schema = people, session, schema
        self.met, self.looked = set(), {}

    def play(self):
        self.words = {each: each.must("/api/sessions/%s/words" % self.session) for each in self.people}
        lines = [each.enter(self.session) for each in self.people]
        for turn in range(MOST):
            line = lines[turn % 2]
            line.hear()
            self.look(line)
            if all(each.view["at"]["phase"] == "closed" for each in lines):
                break
            command = next_command(line.view, line.person.locale)
            if command:
                self.say(line, command)
        else:
            raise RuntimeError("not at the end: %s" % json.dumps([each.view["at"] for each in lines]))
        for line in lines:
            line.close()
        return [self.letter(each) for each in self.people]

    def say(self, line, command):
        before = line.version
        answer = line.send(command)
        if not answer["ok"] and answer["refused"] in ("malformed", "malformed-answer", "not-found"):
            raise RuntimeError("%s: %s" % (command, answer))
        # What the other did meanwhile may have made it needless; then there is a newer view to go by.
        wanted, until = answer.get("version", before + 1), time.monotonic() + 10
        while line.version < wanted:
            if time.monotonic() > until:
                raise TimeoutError("no view after %s: %s" % (command, answer))
            line.hear(0.1)

    def look(self, line):
        """What came down fits the published shape, and what is asked can be read."""
        if line.version == self.looked.get(line):
            return
        self.looked[line] = line.version
        found = misfit(line.view, self.schema)
        if found:
            raise RuntimeError(found)
        at = line.view["at"]
        if at["phase"] != "step":
            self.met.add(at["phase"])
            return
        step, part = at["step"], at["step"]["part"]
        self.met.update({part["kind"], part.get("prompt", {}).get("kind", part["kind"])})
        read = self.words[line.person]["words"]["steps"][step.get("called", step["step"])]
        if not read.get("prompt"):
            raise RuntimeError("nothing to read at %s" % step["step"])

    def letter(self, person):
        path = "/api/sessions/%s/reflection.json?locale=%s" % (self.session, person.locale)
        letter = person.must(path)
        lines = [line["text"] for block in letter["blocks"] for line in block["lines"]]
        if letter["locale"] != person.locale or not lines:
            raise RuntimeError("no letter: %s" % letter)
        return lines


def main(origin, *exercises):
    mara, tom = Person(origin, "Mara", "en"), Person(origin, "Tom", "es")
    known = {each["id"] for each in mara.must("/api/exercises")["exercises"]}
    schema = mara.must("/api/view.schema.json")
    mara.must("/api/auth/sign-in/anonymous", {})
    room = mara.must("/api/rooms", {"exercise": exercises[0], "name": mara.name, "locale": mara.locale})
    token = room["invite"]["token"]
    tom.must("/api/auth/sign-in/anonymous", {})
    tom.must("/api/invites/look", {"token": token})
    session = tom.must("/api/invites/accept", {"token": token, "name": tom.name, "locale": tom.locale})["session"]
    couple = mara.must("/api/home")["couples"][0]["couple"]
    met, letters = set(), {}
    for exercise in exercises:
        if exercise != exercises[0]:
            session = mara.must("/api/sessions", {"couple": couple, "exercise": exercise})["session"]
        evening = Evening((mara, tom), session, schema)
        letters[exercise] = evening.play()
        met |= evening.met
    print(json.dumps({"known": len(known), "met": sorted(met), "letters": letters}))


if __name__ == "__main__":
    main(*sys.argv[1:])
