"""Whether JSON fits a JSON Schema, as far as docs/view.schema.json goes. A keyword that it does not know is an error."""

SILENT = {"$schema", "$defs", "id", "description", "format", "pattern"}
TYPES = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "null": type(None),
    "integer": int,
    "number": (int, float),
}


def misfit(value, schema, root=None, at="view"):
    """Where and how it does not fit, in words; None where it does. Patterns are not looked at: Python's are others."""
    root = root or schema
    for word, said in schema.items():
        if word in SILENT:
            continue
        found = CHECKS[word](value, said, schema, root, at)
        if found:
            return found
    return None


def _is(value, name):
    return isinstance(value, TYPES[name]) and (name == "boolean" or not isinstance(value, bool))


def _type(value, said, schema, root, at):
    names = said if isinstance(said, list) else [said]
    return None if any(_is(value, name) for name in names) else "%s is no %s" % (at, said)


def _ref(value, said, schema, root, at):
    return misfit(value, root["$defs"][said.rsplit("/", 1)[1]], root, at)


def _any(value, said, schema, root, at):
    found = [misfit(value, each, root, at) for each in said]
    if None in found:
        return None
    # What came furthest says most.
    return max(found, key=len)


def _properties(value, said, schema, root, at):
    if isinstance(value, dict):
        for name in said.keys() & value.keys():
            found = misfit(value[name], said[name], root, at + "." + name)
            if found:
                return found
    return None


def _more(value, said, schema, root, at):
    if isinstance(value, dict):
        for name in value.keys() - schema.get("properties", {}).keys():
            if said is False:
                return "%s has %s" % (at, name)
            found = misfit(value[name], said, root, at + "." + name)
            if found:
                return found
    return None


def _required(value, said, schema, root, at):
    lacking = [name for name in said if isinstance(value, dict) and name not in value]
    return "%s lacks %s" % (at, lacking) if lacking else None


def _names(value, said, schema, root, at):
    found = [misfit(name, said, root, at + " name") for name in value] if isinstance(value, dict) else []
    return next((each for each in found if each), None)


def _items(value, said, schema, root, at):
    first = len(schema.get("prefixItems", []))
    rest = value[first:] if isinstance(value, list) else []
    if said is False:
        return "%s is too long" % at if rest else None
    found = [misfit(each, said, root, "%s[%d]" % (at, n)) for n, each in enumerate(rest)]
    return next((each for each in found if each), None)


def _prefix(value, said, schema, root, at):
    found = [misfit(each, shape, root, "%s[]" % at) for each, shape in zip(value, said)] if isinstance(value, list) else []
    return next((each for each in found if each), None)


def _bound(of, kinds, fits):
    def check(value, said, schema, root, at):
        bad = isinstance(value, kinds) and not isinstance(value, bool) and not fits(of(value), said)
        return "%s: %r against %r" % (at, value, said) if bad else None

    return check


def _least(value, said):
    return value >= said


def _most(value, said):
    return value <= said


CHECKS = {
    "type": _type,
    "$ref": _ref,
    "anyOf": _any,
    "oneOf": _any,
    "properties": _properties,
    "additionalProperties": _more,
    "required": _required,
    "propertyNames": _names,
    "items": _items,
    "prefixItems": _prefix,
    "const": lambda value, said, schema, root, at: None if value == said else "%s is not %r" % (at, said),
    "enum": lambda value, said, schema, root, at: None if value in said else "%s is none of %s" % (at, said),
    "minItems": _bound(len, list, _least),
    "maxItems": _bound(len, list, _most),
    "minLength": _bound(len, str, _least),
    "maxLength": _bound(len, str, _most),
    "minimum": _bound(lambda value: value, (int, float), _least),
    "maximum": _bound(lambda value: value, (int, float), _most),
}
