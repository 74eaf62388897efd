/** What flows in Bash. Each line with a sink says so. */
export const bashPrograms = String.raw`
### variables and texts
x=$(source)
sink "$x" # flows
sink $x # flows
sink "ls ${"${"}x}" # flows
sink --name=$x # flows
sink 'x' # clean
y="a $x"
sink "$y" # flows
y=fixed
sink "$y" # clean
y+="$x"
sink "$y" # flows
sink "${"${"}x:-other}" # flows
### output of commands
x=$(source)
y=$(echo "$x" | tr a b)
sink "$y" # flows
sink "$(wc -l "$x")" # clean
sink "$(date)" # clean
### branches
x=$(source)
if [ -n "$a" ]; then
  y=fixed
else
  y=$x
fi
sink "$y" # flows
if [ -n "$a" ]; then
  z=1
elif [ -n "$b" ]; then
  z=2
else
  z=3
fi
sink "$z" # clean
case $a in
  one) w=$x ;;
  *) w=fixed ;;
esac
sink "$w" # flows
### a fixed list
x=$(source)
case $x in
  start|stop)
    sink "$x" # clean
    ;;
  *)
    sink "$x" # flows
    ;;
esac
### loops
for f in $(source); do
  sink "$f" # flows
done
for f in a b; do
  sink "$f" # clean
done
y=a
while true; do
  sink "$y" # flows
  y=$(source)
done
### functions
f() {
  local x=$(source)
  sink "$x" # flows
}
sink "$x" # clean
`;
