# lintel-path: scripts/agent.sh
# ruleid: agent-yolo-flag
claude -p "fix it" --dangerously-skip-permissions
# ruleid: agent-yolo-flag
gemini --yolo -p "fix it"
# ruleid: agent-yolo-flag
codex exec --sandbox danger-full-access "fix it"
# ok: agent-yolo-flag
codex exec --sandbox workspace-write "fix it"
# ok: agent-yolo-flag
claude -p "fix it" --allowedTools "Read,Edit"
# ok: agent-yolo-flag
make build --yolo
