# shellcheck shell=bash disable=SC2034
# The lines that go into the secrets of the repository and into authorized_keys: init prints them, nothing writes them.

print_secrets() {
  local user=${CONF[user]:-root} home
  home=$(getent passwd "$user" | cut -d : -f 6) || home=''
  say "Secret for known-hosts (public keys of this server's sshd; put the name or address your jobs connect to in front):"
  print_host_keys
  say "Line for ${home:-/root}/.ssh/authorized_keys of $user, with the everyday key's public half in the place of ssh-ed25519 AAAA…:"
  say "  restrict,command=\"$SCRIPTS/gate.sh\" ssh-ed25519 AAAA…"
}

# As known_hosts has them. The address is the one this command came in by, when it came over SSH.
print_host_keys() {
  local file host port type key rest found=no
  IFS=' ' read -r rest rest host port <<<"${SSH_CONNECTION:-}"
  [[ -n $host ]] || host=$(uname -n)
  [[ -z $port || $port == 22 ]] || host="[$host]:$port"
  for file in /etc/ssh/ssh_host_*_key.pub; do
    IFS=' ' read -r type key rest 2>/dev/null <"$file" || continue
    found=yes
    say "  $host $type $key"
  done
  [[ $found == yes ]] || say "  (no /etc/ssh/ssh_host_*_key.pub here: see the HostKey lines of sshd's configuration)"
}
