import jinja2
from jinja2 import Environment, FileSystemLoader, select_autoescape


def make_environment(folder):
    # ruleid: python-xss-jinja2-autoescape-off
    return Environment(loader=FileSystemLoader(folder))


def make_trimmed(folder):
    # ruleid: python-xss-jinja2-autoescape-off
    return jinja2.Environment(loader=FileSystemLoader(folder), trim_blocks=True)


def safe(folder, options):
    # ok: python-xss-jinja2-autoescape-off
    first = Environment(loader=FileSystemLoader(folder), autoescape=True)
    # ok: python-xss-jinja2-autoescape-off
    second = Environment(loader=FileSystemLoader(folder), autoescape=select_autoescape())
    # ok: python-xss-jinja2-autoescape-off
    third = Environment(loader=FileSystemLoader(folder), **options)
    return first, second, third
