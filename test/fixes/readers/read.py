"""Says what this Python makes of each file: `path<TAB>message`. Names that nothing defines count, too. Nothing of the files is run."""
import builtins
import symtable
import sys
import warnings


def tables(table):
    yield table
    for child in table.get_children():
        yield from tables(child)


def undefined(text, path):
    """The names that a module reads without a definition of its own or of the language, once for each scope."""
    whole = symtable.symtable(text, path, "exec")
    every = list(tables(whole))
    defined = set(dir(builtins)) | {"__file__", "__name__", "__doc__"}
    defined |= {one.get_name() for one in whole.get_symbols() if one.is_assigned() or one.is_imported() or one.is_namespace()}
    defined |= {one.get_name() for table in every for one in table.get_symbols() if one.is_declared_global() and one.is_assigned()}
    for table in every:
        for one in table.get_symbols():
            is_global = one.is_global() or (table is whole and not one.is_local())
            if one.is_referenced() and is_global and one.get_name() not in defined:
                yield one.get_name()


warnings.simplefilter("ignore")
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        text = file.read()
    try:
        compile(text, path, "exec", dont_inherit=True)
    except SyntaxError as error:
        print(f"{path}\t{error.msg}")
        continue
    for name in undefined(text, path):
        print(f"{path}\tname {name} is not defined")
