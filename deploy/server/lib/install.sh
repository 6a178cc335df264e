# shellcheck shell=bash disable=SC2034
# Installing the files that arrived beside the application folder: each replaced by rename, only when it differs.

# Copies scripts/ and infra/ of FOLDER into its parent, under the lock, and removes FOLDER.
install_files() {
  local folder=$1 file changed=0 total=0
  [[ -f $folder/scripts/blue-green-switch.sh ]] || die "$EXIT_USAGE" "$folder/scripts/blue-green-switch.sh is missing: nothing to install"
  mkdir -p "$JOURNAL"
  [[ $DRY_RUN == yes ]] || hold_lock
  while IFS= read -r -d '' file; do
    total=$((total + 1))
    cmp -s "$folder/$file" "$APP_DIR/$file" && continue
    changed=$((changed + 1))
    if [[ $DRY_RUN == yes ]]; then say "would write $file"; else install_file "$folder" "$file"; fi
  done < <(cd "$folder" && find scripts infra -type f -print0 2>/dev/null)
  say "files: $changed of $total changed"
  [[ $DRY_RUN == no ]] || exit 0
  drop_old_parts "$folder"
  rm -rf "$folder"
  free_lock
}

install_file() {
  local folder=$1 file=$2 mode=0644
  [[ $file != scripts/*.sh || $file == scripts/lib/* ]] || mode=0755
  mkdir -p "$(dirname "$APP_DIR/$file")"
  replace_file "$APP_DIR/$file" "$mode" <"$folder/$file" || die "$EXIT_REFUSED" "cannot write $APP_DIR/$file"
  say "  $file"
}

# Parts of an older version would still be sourced.
drop_old_parts() {
  local file
  for file in "$APP_DIR"/scripts/lib/*.sh "$APP_DIR"/scripts/templates/*; do
    [[ ! -f $file || -f $1/${file#"$APP_DIR/"} ]] || rm -f "$file"
  done
}
