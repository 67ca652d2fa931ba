"""Metric filters count what is written to their log group.

MiniStack keeps filters and never reads them, so an alarm on their metric would stay silent whatever happens.
Knows the patterns for JSON events: comparisons with = and !=, a * at either end, && and ||, parentheses.
"""

import json
import re
import time

from ministack.services import cloudwatch, cloudwatch_logs

TOKEN = re.compile(r'\s*(?:(&&|\|\||!=|[(){}=])|"([^"]*)"|(\$[\w.\[\]]+)|([^\s(){}"=!]+))')


class Pattern:
    """`{ ($.a = "x*") && ($.b != "y") }`, as CloudWatch Logs reads it."""

    def __init__(self, text: str) -> None:
        self.tokens = [match.groups() for match in TOKEN.finditer(text.strip())]
        if "".join(match.group(0) for match in TOKEN.finditer(text.strip())).strip() != text.strip():
            raise ValueError(f"not a pattern for JSON events: {text}")
        self.at = 0
        self._take("{")
        self.holds = self._any()
        self._take("}")
        if self.at != len(self.tokens):
            raise ValueError(f"something follows the end of {text}")

    def _peek(self) -> str | None:
        return self.tokens[self.at][0] if self.at < len(self.tokens) else None

    def _take(self, sign: str) -> None:
        if self._peek() != sign:
            raise ValueError(f"{sign} expected, not {self.tokens[self.at:self.at + 1]}")
        self.at += 1

    def _any(self):
        terms = [self._all()]
        while self._peek() == "||":
            self._take("||")
            terms.append(self._all())
        return lambda event: any(term(event) for term in terms)

    def _all(self):
        terms = [self._term()]
        while self._peek() == "&&":
            self._take("&&")
            terms.append(self._term())
        return lambda event: all(term(event) for term in terms)

    def _term(self):
        if self._peek() == "(":
            self._take("(")
            inner = self._any()
            self._take(")")
            return inner
        selector = self.tokens[self.at][2]
        sign = self.tokens[self.at + 1][0]
        _, quoted, _, bare = self.tokens[self.at + 2]
        self.at += 3
        if selector is None or sign not in ("=", "!="):
            raise ValueError(f"a comparison expected, not {selector} {sign}")
        wanted = re.compile(".*".join(map(re.escape, (bare if quoted is None else quoted).split("*"))) + r"\Z")

        def compare(event: object) -> bool:
            found = value_of(event, selector)
            # A field that is not there is neither equal nor unequal.
            return isinstance(found, str) and (wanted.match(found) is not None) == (sign == "=")

        return compare


def value_of(event: object, selector: str) -> object:
    for step in re.findall(r"\w+", selector[1:]):
        if isinstance(event, list) and step.isdigit():
            event = event[int(step)] if int(step) < len(event) else None
        else:
            event = event.get(step) if isinstance(event, dict) else None
    return event


def install() -> None:
    own_put = cloudwatch_logs._put_log_events

    def put(data: dict):
        answer = own_put(data)
        for (group, _), stored in list(cloudwatch_logs._metric_filters.items()):
            if group == data.get("logGroupName"):
                count(Pattern(stored["filterPattern"]), stored["metricTransformations"], data.get("logEvents", []))
        return answer

    cloudwatch_logs._put_log_events = put


def count(pattern: Pattern, transformations: list, events: list) -> None:
    counted = [event for event in events if pattern.holds(json.loads(event["message"]))]
    for each in transformations * len(counted):
        cloudwatch._store_datum(
            each["metricNamespace"], each["metricName"], {}, time.time(), "None",
            float(each["metricValue"]), None, None, None,
        )
    # Only then: an alarm that has rung looks back, and would ring once more for what it heard before.
    if counted:
        cloudwatch._evaluate_all_alarms()
