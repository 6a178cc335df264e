# shellcheck shell=bash
# The npm packages of the lockfile.

install_node_modules() {
  if node_modules_match; then
    say "npm packages are up to date"
    return
  fi
  say "installing npm packages"
  quietly retry 3 npm ci --no-progress || return 1
  say "npm packages are installed"
}

# npm leaves a lockfile of what it installed as the last thing it does.
node_modules_match() {
  [[ -x node_modules/.bin/node ]] && node -e '
    const packages = (file) => JSON.parse(require("fs").readFileSync(file, "utf8")).packages;
    const want = Object.entries(packages("package-lock.json")).filter(([path]) => path !== "");
    const have = packages("node_modules/.package-lock.json");
    const match = ([path, { version, optional }]) => have[path] ? have[path].version === version : optional;
    process.exit(want.every(match) ? 0 : 1);
  ' 2> /dev/null
}
