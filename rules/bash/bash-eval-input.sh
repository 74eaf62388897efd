#!/bin/bash
# ruleid: bash-eval-input
eval "$1"

command="ls $2"
# ruleid: bash-eval-input
bash -c "$command"

while read -r line; do
  # ruleid: bash-eval-input
  eval "$line"
done < jobs.txt

settings=$(curl -s https://example.com/settings)
# ruleid: bash-eval-input
eval "$settings"

# ruleid: bash-eval-input
sudo sh -c "echo $1 >> /etc/hosts"

# ok: bash-eval-input
eval "$(ssh-agent -s)"

# ok: bash-eval-input
bash -c 'echo "$1"' -- "$1"

name="fixed"
# ok: bash-eval-input
eval "echo $name"

run() {
  # ok: bash-eval-input
  eval "$1"
}
run "ls"

# ok: bash-eval-input
ls -l -- "$1"
