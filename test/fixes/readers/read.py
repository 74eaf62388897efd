"""Says what this Python cannot compile: `path<TAB>message` for each file. Nothing of the files is run."""
import sys
import warnings

warnings.simplefilter("ignore")
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        text = file.read()
    try:
        compile(text, path, "exec", dont_inherit=True)
    except SyntaxError as error:
        print(f"{path}\t{error.msg}")
