import torch
from torch import load


def load_model(model, path):
    # ruleid: python-torch-load-unsafe
    checkpoint = torch.load(path, map_location="cpu", weights_only=False)
    model.load_state_dict(checkpoint["state_dict"])
    return model


def load_other(path):
    # ruleid: python-torch-load-unsafe
    return load(path, weights_only=False)


def safe(path, weights_only):
    # ok: python-torch-load-unsafe
    first = torch.load(path, weights_only=True)
    # ok: python-torch-load-unsafe
    second = torch.load(path)
    # ok: python-torch-load-unsafe
    third = torch.load(path, weights_only=weights_only)
    return first, second, third
