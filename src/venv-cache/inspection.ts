import type { Command } from '../core/command.ts';

/** What an environment's own Python finds in it. */
export interface Inspection {
  readonly version: string;
  readonly implementation: string;
  /** Where the Python below the environment lives. */
  readonly prefix: string;
  /** The interpreter takes this folder for its environment. */
  readonly isHome: boolean;
  /** Distribution names, normalised (PEP 503), with their versions. */
  readonly packages: Readonly<Record<string, string>>;
  /** Requirements asked about that nothing installed meets. */
  readonly unmet: readonly string[];
  /** What `pip check` would complain about: dependencies missing or in the wrong version. */
  readonly broken: readonly string[];
  /** Programs whose first line starts another Python. */
  readonly foreign: readonly string[];
  /** Requirements that could not be judged, since nothing here reads version specifiers. */
  readonly unjudged: number;
}

/** Returns the command that inspects an environment with its own Python, in one call. */
export function inspect(python: string, folder: string, requirements: readonly string[]): Command {
  return {
    file: python,
    args: ['-I', '-c', script],
    stdin: JSON.stringify({ folder, requirements }),
  };
}

/** Reads what the inspection printed; undefined when it did not get that far. */
export function parseInspection(stdout: string): Inspection | undefined {
  try {
    const found = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Inspection;
    return typeof found.version === 'string' ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Returns how two sets of packages differ, as `name 1.0 → 2.0`, `name 1.0 → missing`, `name added in 1.0`. */
export function differences(
  before: Inspection['packages'],
  now: Inspection['packages'],
): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return names.flatMap((name) => {
    const [was, is] = [before[name], now[name]];
    if (was === is) return [];
    return was === undefined
      ? [`${name} added in ${is ?? ''}`]
      : [`${name} ${was} → ${is ?? 'missing'}`];
  });
}

// Markers and specifiers are judged by `packaging`, which every pip carries; ensurepip has a pip where none is installed.
const script = String.raw`
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

asked = json.load(sys.stdin)
folder = os.path.realpath(asked["folder"])
packages, needs = {}, []
for found in metadata.distributions():
    name = found.metadata["Name"]
    if name and normalise(name) not in packages:
        packages[normalise(name)] = found.version or ""
        needs += [(normalise(name), text) for text in found.requires or []]

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
broken = sentences((name + " needs " + text, lacks(text, [""])) for name, text in needs)

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
    "unmet": unmet,
    "broken": broken,
    "foreign": sorted(foreign),
    "unjudged": unjudged,
}))
`.trim();
