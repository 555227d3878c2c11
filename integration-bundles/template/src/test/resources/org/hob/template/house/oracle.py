"""Renders templates with Jinja2 itself, one JSON object a line, so that tests can compare.

The environment is the one that Home Assistant has: sandboxed and immutable, with loop controls and do. The functions below are Home Assistant's by what its
manual says of them; those that ask for the house are not here.
"""

import base64
import hashlib
import json
import math
import random
import re
import signal
import statistics
import struct
import sys
import warnings
from ast import literal_eval
from datetime import date, datetime, time, timedelta, timezone
from operator import contains
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

import jinja2
import jinja2.filters
from jinja2.sandbox import ImmutableSandboxedEnvironment

warnings.simplefilter("ignore")
ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2030, 1, 1, 13, 14, 15, 123456, tzinfo=ZONE)
GIVEN = object()


def refuse(function, value):
    raise ValueError(f"{function} got invalid input {value!r}")


def guarded(name, body, errors=(ValueError, TypeError)):
    def function(value, *args, default=GIVEN, **kwargs):
        try:
            return body(value, *args, **kwargs)
        except errors:
            if default is GIVEN:
                refuse(name, value)
            return default

    return function


def curve(name, body):
    def function(value, default=GIVEN):
        try:
            return body(float(value))
        except (ValueError, TypeError):
            if default is GIVEN:
                refuse(name, value)
            return default

    return function


def to_float(value, default=GIVEN):
    try:
        return float(value)
    except (ValueError, TypeError):
        if default is GIVEN:
            refuse("float", value)
        return default


def to_int(value, default=GIVEN, base=10):
    result = jinja2.filters.do_int(value, default=default, base=base)
    if result is GIVEN:
        refuse("int", value)
    return result


def to_bool(value, default=GIVEN):
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        word = value.lower().strip()
        if word in ("1", "true", "yes", "on", "enable"):
            return True
        if word in ("0", "false", "no", "off", "disable"):
            return False
    elif isinstance(value, (int, float)):
        return value != 0
    if default is GIVEN:
        refuse("bool", value)
    return default


def is_number(value):
    try:
        return math.isfinite(float(value))
    except (ValueError, TypeError):
        return False


def rounded(value, precision=0, method="common", default=GIVEN):
    try:
        multiplier = float(10**precision)
        if method == "ceil":
            value = math.ceil(float(value) * multiplier) / multiplier
        elif method == "floor":
            value = math.floor(float(value) * multiplier) / multiplier
        elif method == "half":
            value = round(float(value) * 2) / 2
        else:
            value = round(float(value), precision)
        return int(value) if precision == 0 else value
    except (ValueError, TypeError):
        if default is GIVEN:
            refuse("round", value)
        return default


def add(value, amount, default=GIVEN):
    try:
        return float(value) + amount
    except (ValueError, TypeError):
        if default is GIVEN:
            refuse("add", value)
        return default


def multiply(value, amount, default=GIVEN):
    try:
        return float(value) * amount
    except (ValueError, TypeError):
        if default is GIVEN:
            refuse("multiply", value)
        return default


def logarithm(value, base=math.e, default=GIVEN):
    try:
        return math.log(float(value), float(base))
    except (ValueError, TypeError):
        if default is GIVEN:
            refuse("log", value)
        return default


def iterable(value):
    try:
        iter(value)
        return True
    except TypeError:
        return False


def statistic(name, body):
    def function(*args, default=GIVEN):
        if not args:
            raise TypeError(f"{name} expected at least 1 argument, got 0")
        if name == "statistical_mode":
            many = iterable(args[0]) if len(args) == 1 else isinstance(args[0], (list, tuple))
        else:
            many = iterable(args[0])
        if many and len(args) > 1 and default is GIVEN:
            default = args[1]
        if not many and len(args) == 1:
            raise TypeError("not iterable")
        try:
            return body(args[0] if many else args)
        except (TypeError, statistics.StatisticsError):
            if default is GIVEN:
                refuse(name, args)
            return default

    return function


def arc_tangent2(*args, default=GIVEN):
    try:
        if 1 <= len(args) <= 2 and isinstance(args[0], (list, tuple)):
            if len(args) == 2 and default is GIVEN:
                default = args[1]
            args = tuple(args[0])
        elif len(args) == 3 and default is GIVEN:
            default = args[2]
        return math.atan2(float(args[0]), float(args[1]))
    except (ValueError, TypeError):
        if default is GIVEN:
            refuse("atan2", args)
        return default


def best(name):
    @jinja2.pass_environment
    def function(environment, *args, **kwargs):
        if not args:
            raise TypeError(f"{name} expected at least 1 argument, got 0")
        if len(args) == 1:
            if iterable(args[0]):
                return environment.filters[name](environment, args[0], **kwargs)
            raise TypeError("not iterable")
        return environment.filters[name](environment, args, **kwargs)

    return function


def text(value):
    return value if isinstance(value, str) else str(value)


def flags(ignorecase):
    return re.IGNORECASE if ignorecase else 0


def regex_match(value, find="", ignorecase=False):
    return bool(re.compile(find, flags(ignorecase)).match(text(value)))


def regex_search(value, find="", ignorecase=False):
    return bool(re.compile(find, flags(ignorecase)).search(text(value)))


def regex_replace(value="", find="", replace="", ignorecase=False):
    return re.compile(find, flags(ignorecase)).sub(replace, text(value))


def regex_findall(value, find="", ignorecase=False):
    return re.compile(find, flags(ignorecase)).findall(text(value))


def regex_findall_index(value, find="", index=0, ignorecase=False):
    return regex_findall(value, find, ignorecase)[index]


def ordinal(value):
    suffixes = ["th", "st", "nd", "rd"] + ["th"] * 6
    return str(value) + (
        suffixes[(int(str(value)[-1])) % 10] if int(str(value)[-2:]) % 100 not in range(11, 14) else "th"
    )


def iif(value, if_true=True, if_false=False, if_none=GIVEN):
    if value is None and if_none is not GIVEN:
        return if_none
    return if_true if bool(value) else if_false


def flatten(value, levels=None):
    if not iterable(value) or isinstance(value, str):
        raise TypeError("flatten expected a list")
    flat = []
    for item in value:
        if iterable(item) and not isinstance(item, str) and (levels is None or levels >= 1):
            flat.extend(flatten(item, None if levels is None else levels - 1))
        else:
            flat.append(item)
    return flat


def combine(*args, recursive=False):
    if not args:
        raise TypeError("combine expected at least 1 argument, got 0")
    result = {}
    for arg in args:
        if not isinstance(arg, dict):
            raise TypeError("combine expected a dict")
        for key, value in arg.items():
            both = recursive and isinstance(result.get(key), dict) and isinstance(value, dict)
            result[key] = combine(result[key], value, recursive=True) if both else value
    return result


def to_json(value, ensure_ascii=False, pretty_print=False, sort_keys=False):
    if ensure_ascii:
        return json.dumps(value, ensure_ascii=True, indent=2 if pretty_print else None, sort_keys=sort_keys)
    return json.dumps(
        value,
        ensure_ascii=False,
        indent=2 if pretty_print else None,
        sort_keys=sort_keys,
        separators=(",", ": " if pretty_print else ":"),
    )


def from_json(value, default=GIVEN):
    try:
        return json.loads(value)
    except (ValueError, TypeError):
        if default is GIVEN:
            refuse("from_json", value)
        return default


def base64_encode(value):
    return base64.b64encode(value if isinstance(value, bytes) else value.encode("utf-8")).decode("utf-8")


def base64_decode(value, encoding="utf-8"):
    decoded = base64.b64decode(value)
    return decoded.decode(encoding) if encoding else decoded


def struct_pack(value, format_string):
    try:
        return struct.pack(format_string, value)
    except struct.error:
        return None


def struct_unpack(value, format_string, offset=0):
    try:
        return struct.unpack_from(format_string, value, offset)[0]
    except struct.error:
        return None


def is_defined(value):
    if isinstance(value, jinja2.Undefined):
        value()
    return value


def apply(value, fn, *args, **kwargs):
    return fn(value, *args, **kwargs)


def as_function(macro):
    def wrapper(*args, **kwargs):
        result = None

        def returns(value):
            nonlocal result
            result = value
            return value

        macro(*args, **kwargs, returns=returns)
        return result

    return wrapper


MOMENT = re.compile(
    r"(\d{4})-?(\d{1,2})-?(\d{1,2})(?:[T ](\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,6})\d{0,6})?)?\s*(Z|z|[+-]\d{2}(?::?\d{2})?)?)?"
)


def parse_datetime(value):
    found = MOMENT.fullmatch(value)
    if not found:
        raise ValueError("not a valid date/time.")
    year, month, day, hour, minute, second, micro, zone = found.groups()
    info = None
    if zone:
        if zone in "Zz":
            info = timezone.utc
        else:
            minutes = int(zone[1:3]) * 60 + int(zone[-2:] if len(zone) > 3 else 0)
            info = timezone(timedelta(minutes=-minutes if zone[0] == "-" else minutes))
    return datetime(
        int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0),
        int((micro or "0").ljust(6, "0")), info,
    )


def as_local(value):
    if value.tzinfo is None:
        return value.replace(tzinfo=ZONE)
    return value.astimezone(ZONE)


def as_timestamp(value, default=GIVEN):
    if isinstance(value, jinja2.Undefined):
        value()
    try:
        moment = value if isinstance(value, datetime) else parse_datetime(str(value))
        return (moment if moment.tzinfo else moment.replace(tzinfo=ZONE)).timestamp()
    except (ValueError, TypeError):
        if default is GIVEN:
            refuse("as_timestamp", value)
        return default


def as_datetime(value, default=GIVEN):
    if type(value) is datetime:
        return value
    if type(value) is date:
        return datetime.combine(value, time(0, 0, 0))
    try:
        return datetime.fromtimestamp(float(value), timezone.utc)
    except (ValueError, TypeError):
        try:
            return parse_datetime(value)
        except (ValueError, TypeError):
            if default is not GIVEN:
                return default
            if isinstance(value, str):
                return None
            refuse("as_datetime", value)


def timestamp_custom(value, date_format="%Y-%m-%d %H:%M:%S", local=True, default=GIVEN):
    try:
        result = datetime.fromtimestamp(value, timezone.utc)
        return (as_local(result) if local else result).strftime(date_format)
    except (ValueError, TypeError):
        if default is GIVEN:
            refuse("timestamp_custom", value)
        return default


def timestamp_local(value, default=GIVEN):
    try:
        return as_local(datetime.fromtimestamp(value, timezone.utc)).isoformat()
    except (ValueError, TypeError):
        if default is GIVEN:
            refuse("timestamp_local", value)
        return default


def timestamp_utc(value, default=GIVEN):
    try:
        return datetime.fromtimestamp(value, timezone.utc).isoformat()
    except (ValueError, TypeError):
        if default is GIVEN:
            refuse("timestamp_utc", value)
        return default


def strptime(string, fmt, default=GIVEN):
    try:
        return datetime.strptime(string, fmt)
    except (ValueError, AttributeError, TypeError):
        if default is GIVEN:
            refuse("strptime", string)
        return default


def today_at(time_str=""):
    today = NOW.replace(hour=0, minute=0, second=0, microsecond=0)
    if not time_str:
        return today
    parts = str(time_str).split(":")
    if len(parts) < 2:
        raise ValueError("could not convert")
    clock = time(int(parts[0]), int(parts[1]), int(parts[2]) if len(parts) > 2 else 0)
    return datetime.combine(today, clock, ZONE)


def in_words(seconds, precision):
    if seconds == 0:
        return "0 seconds"
    words, used = "", 0
    for unit, size in (("year", 31536000), ("month", 2592000), ("day", 86400), ("hour", 3600), ("minute", 60), ("second", 1)):
        if seconds < size:
            continue
        used += 1
        count = round(seconds / size) if used == precision else int(seconds // size)
        words += f"{count} {unit}" + ("" if count == 1 else "s")
        if used == precision:
            return words
        words += " "
        seconds -= count * size
    return words.rstrip()


def time_since(value, precision=1):
    if not isinstance(value, datetime):
        return value
    value = value if value.tzinfo else as_local(value)
    return value if NOW < value else in_words((NOW - value).total_seconds(), precision)


def time_until(value, precision=1):
    if not isinstance(value, datetime):
        return value
    value = value if value.tzinfo else as_local(value)
    return value if NOW > value else in_words((value - NOW).total_seconds(), precision)


def environment():
    env = ImmutableSandboxedEnvironment(extensions=["jinja2.ext.loopcontrols", "jinja2.ext.do"])
    both = {
        "float": to_float, "int": to_int, "bool": to_bool, "is_number": is_number, "log": logarithm,
        "average": statistic("average", statistics.fmean), "median": statistic("median", statistics.median),
        "statistical_mode": statistic("statistical_mode", statistics.mode), "atan2": arc_tangent2,
        "bitwise_and": lambda a, b: a & b, "bitwise_or": lambda a, b: a | b, "bitwise_xor": lambda a, b: a ^ b,
        "iif": iif, "flatten": flatten, "combine": combine, "typeof": lambda value: value.__class__.__name__,
        "base64_encode": base64_encode, "base64_decode": base64_decode, "pack": struct_pack, "unpack": struct_unpack,
        "apply": apply, "as_function": as_function, "as_timestamp": as_timestamp, "as_datetime": as_datetime,
        "as_local": as_local, "today_at": today_at, "time_since": time_since, "time_until": time_until,
        "relative_time": time_since,
    }
    for name in ("sin", "cos", "tan", "asin", "acos", "atan", "sqrt"):
        both[name] = curve(name, getattr(math, name))
    for name in ("md5", "sha1", "sha256", "sha512"):
        both[name] = lambda value, hashed=getattr(hashlib, name): hashed(value.encode()).hexdigest()
    env.globals.update(both)
    env.filters.update(both)
    env.globals.update(
        min=best("min"), max=best("max"), pi=math.pi, e=math.e, tau=2 * math.pi, inf=math.inf, zip=zip,
        set=lambda value=(): set(value), tuple=lambda value=(): tuple(value), timedelta=timedelta, strptime=strptime,
        now=lambda: NOW, utcnow=lambda: NOW.astimezone(timezone.utc),
        urlencode=lambda value: urlencode(value).encode("utf-8"),
    )
    env.filters.update(
        round=rounded, add=add, multiply=multiply, ordinal=ordinal, regex_match=regex_match, regex_search=regex_search,
        regex_replace=regex_replace, regex_findall=regex_findall, regex_findall_index=regex_findall_index,
        to_json=to_json, from_json=from_json, from_hex=bytes.fromhex, ord=ord, contains=contains, is_defined=is_defined,
        timestamp_custom=timestamp_custom, timestamp_local=timestamp_local, timestamp_utc=timestamp_utc,
        random=random.choice,
    )
    env.tests.update(
        is_number=is_number, match=regex_match, search=regex_search, contains=contains, apply=apply,
        list=lambda value: isinstance(value, list), set=lambda value: isinstance(value, set),
        tuple=lambda value: isinstance(value, tuple), datetime=lambda value: isinstance(value, datetime),
        string_like=lambda value: isinstance(value, (str, bytes, bytearray)),
    )
    del env.globals["lipsum"]
    return env


USUAL = re.compile(r"^[+-]?(?!0\d)\d*(?:\.\d*)?$")


def meant(rendered):
    try:
        result = literal_eval(rendered)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return rendered
    if isinstance(result, (str, complex)):
        return rendered
    if isinstance(result, (int, float)) and not isinstance(result, bool) and USUAL.match(rendered) is None:
        return rendered
    return result


class TooLong(Exception):
    pass


def ring(*_):
    raise TooLong()


def main():
    env = environment()
    files = {}
    env.loader = jinja2.DictLoader(files)
    signal.signal(signal.SIGALRM, ring)
    sys.setrecursionlimit(3000)
    for line in sys.stdin:
        asked = json.loads(line)
        if "literal" in asked:
            result = meant(asked["literal"])
            print(json.dumps({"text": type(result).__name__ + " " + repr(result)}), flush=True)
            continue
        files.clear()
        files.update(asked.get("files", {}))
        env.cache.clear()
        phase = "read"
        signal.alarm(10)
        try:
            template = env.from_string(asked["template"].strip())
            phase = "render"
            answer = {"text": template.render(asked.get("variables", {})).strip()}
        except Exception as error:
            answer = {"error": f"{type(error).__name__}: {error}", "phase": phase}
        signal.alarm(0)
        print(json.dumps(answer), flush=True)


main()
