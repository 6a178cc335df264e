/**
 * What an environment's own Python runs to inspect it: one process, the standard library, any Python since 3.8.
 * Markers and specifiers are judged by `packaging`, which every pip carries; ensurepip has a pip where none is installed.
 */
export const inspectionScript = String.raw`
import glob, json, os, platform, re, sys
from importlib import metadata

def load_packaging():
    try:
        from packaging.requirements import Requirement
        return Requirement
    except ImportError:
        pass
    try:
        from pip._vendor.packaging.requirements import Requirement
        return Requirement
    except ImportError:
        pass
    try:
        import ensurepip
        places = [os.path.join(os.path.dirname(ensurepip.__file__), "_bundled"), "/usr/share/python-wheels"]
        wheels = [wheel for place in places for wheel in glob.glob(os.path.join(place, "pip-*.whl"))]
        sys.path.extend(wheels[:1])
        from pip._vendor.packaging.requirements import Requirement
        return Requirement
    except ImportError:
        return None

def normalise(name):
    return re.sub(r"[-_.]+", "-", name).lower()

def local_source(found):
    """The project on this disk that a distribution was installed from (PEP 610); None for those of an index."""
    try:
        origin = json.loads(found.read_text("direct_url.json") or "{}")
    except ValueError:
        return None
    if not origin.get("url", "").lower().startswith("file:"):
        return None
    # Loads half of the standard library, and most environments hold nothing local.
    from urllib.parse import urlparse
    from urllib.request import url2pathname
    path = url2pathname(urlparse(origin["url"]).path)
    if "dir_info" not in origin and not os.path.exists(path):
        return None
    return {"path": path, "isEditable": bool(origin.get("dir_info", {}).get("editable"))}

def egg_links():
    """Projects installed by 'setup.py develop', which leaves no PEP 610 record: the first line is the code, the second leads to setup.py."""
    for place in sys.path:
        for link in glob.glob(os.path.join(glob.escape(place), "*.egg-link")):
            with open(link) as text:
                code, *up = text.read().splitlines()
            yield {"path": os.path.normpath(os.path.join(code, *up[:1])), "isEditable": True}

def described(found):
    """Name, version and dependencies; the library would parse all of METADATA, long description included, for each of them."""
    text = found.read_text("METADATA")
    if text is None:
        return found.metadata["Name"], found.version, found.requires or []
    fields = {"name": [], "version": [], "requires-dist": []}
    head = text.split("\n\n", 1)[0]
    for field, value in re.findall(r"^(Name|Version|Requires-Dist):[ \t]*(.*(?:\n[ \t].*)*)", head, re.I | re.M):
        fields[field.lower()].append(" ".join(value.split()))
    return (fields["name"] or [""])[0], (fields["version"] or [""])[0], fields["requires-dist"]

def is_hollow(found):
    """Says whether a distribution is registered and what it brought is gone; its top-level names stand for the rest."""
    tops = set(re.findall(r'^"?([^",/\n]+)', found.read_text("RECORD") or "", re.M))
    kept = tops - {"..", "__pycache__"}
    return any(not os.path.exists(str(found.locate_file(top))) for top in kept)

asked = json.load(sys.stdin)
folder = os.path.realpath(asked["folder"])
packages, needs, locals_, hollow = {}, [], {}, []
for link in egg_links():
    locals_[link["path"]] = link
for found in metadata.distributions():
    try:
        name, version, requires = described(found)
    except UnicodeDecodeError:
        # pip refuses such a package, uv takes it.
        continue
    if not name or normalise(name) in packages:
        continue
    packages[normalise(name)] = version or ""
    needs += [(normalise(name), text) for text in requires]
    source = local_source(found)
    if source is not None:
        locals_[source["path"]] = source
    if is_hollow(found):
        hollow.append(normalise(name))

Requirement = load_packaging()
unjudged = 0

def lacks(text, extras):
    """Why nothing installed meets the requirement; None when it is met, does not apply, or cannot be judged."""
    global unjudged
    if Requirement is None:
        unjudged += 1
        return None
    try:
        wanted = Requirement(text)
        if wanted.marker is not None and not any(wanted.marker.evaluate({"extra": extra}) for extra in extras):
            return None
        version = packages.get(normalise(wanted.name))
        if version is None:
            return "is not installed"
        if wanted.url is None and not wanted.specifier.contains(version, prereleases=True):
            return "is installed as " + version
    except Exception:
        unjudged += 1
    return None

def sentences(found):
    return sorted({text + " " + why for text, why in found if why})

unmet = sentences((text, lacks(text, [""])) for text in asked["requirements"])
# What only an extra asks for is most of it, and reading it takes longer than all the rest.
only_extra = re.compile(r";(?!.*\bor\b).*\bextra\s*==\s*(['\"]).+?\1")
applying = ((name, text) for name, text in needs if not only_extra.search(text))
broken = sentences((name + " needs " + text, lacks(text, [""])) for name, text in applying)

def starts_elsewhere(path):
    with open(path, "rb") as program:
        first = program.readline(4096)
    if not first.startswith(b"#!") or b"python" not in first:
        return False
    started = os.fsdecode(first[2:].strip().split(b" ")[0].strip(b'"'))
    return not os.path.realpath(os.path.dirname(started)).startswith(folder + os.sep)

programs = os.path.dirname(sys.executable)
foreign = []
for entry in os.scandir(programs):
    try:
        if entry.is_file(follow_symlinks=False) and starts_elsewhere(entry.path):
            foreign.append(entry.name)
    except OSError:
        pass

print(json.dumps({
    "version": platform.python_version(),
    "implementation": platform.python_implementation(),
    "prefix": sys.base_prefix,
    "isHome": os.path.realpath(sys.prefix) == folder,
    "packages": packages,
    "locals": sorted(locals_.values(), key=lambda local: local["path"]),
    "hollow": sorted(hollow),
    "unmet": unmet,
    "broken": broken,
    "foreign": sorted(foreign),
    "unjudged": unjudged,
}))
`.trim();
