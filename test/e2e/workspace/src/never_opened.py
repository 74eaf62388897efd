import yaml


def read_prices(path):
    with open(path) as file:
        return yaml.load(file, Loader=yaml.Loader)
