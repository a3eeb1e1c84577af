#!/usr/bin/env python3
"""Writes the golden values of NeuralGoldenTest: a small invented problem, and the losses of PyTorch's steps on it.

The network is built of PyTorch's own parts: nn.Embedding and nn.Linear on [user, user features, movie, movie features],
torch.optim.Adam and torch.optim.SGD. Weight decay falls on everything but the layers' biases. More users and movies
than fill one tile, and a batch shorter than the others, so that every path of a step is taken. To write the file again:

    python3 core/src/test/scripts/neural_golden.py > core/src/test/resources/dev/marquee/algorithm/neural/neural-golden.json
"""

import json
import platform

import torch
from torch import nn

SEED = 20_260_102
USERS, MOVIES, EMBEDDING, USER_FEATURES, MOVIE_FEATURES = 70, 90, 5, 3, 4
HIDDEN = [11, 6]
BATCH_SIZES = [150, 150, 150, 150, 40]
STEPS = 20
RUNS = {
    "adam": {"optimizer": "adam", "learningRate": 0.01, "weightDecay": 0.0},
    "adamWithWeightDecay": {"optimizer": "adam", "learningRate": 0.02, "weightDecay": 0.01},
    "sgdWithWeightDecay": {"optimizer": "sgd", "learningRate": 0.05, "weightDecay": 0.01},
}


def draw(*shape, scale):
    """Normal numbers of three decimals, which the file holds exactly."""
    return (torch.randn(*shape, dtype=torch.float64) * scale * 1000).round() / 1000


def features(rows, columns):
    """One column hot in some rows, another with any number: what one-hot and scaled blocks look like."""
    hot = torch.eye(columns, dtype=torch.float64)[torch.randint(columns - 1, (rows,))]
    hot[::5] = 0
    hot[:, -1] = draw(rows, scale=1)
    return hot


def weights():
    layers = [2 * EMBEDDING + USER_FEATURES + MOVIE_FEATURES, *HIDDEN]
    return {
        "userEmbeddings": draw(USERS, EMBEDDING, scale=0.4),
        "movieEmbeddings": draw(MOVIES, EMBEDDING, scale=0.4),
        "userBiases": draw(USERS, scale=0.2),
        "movieBiases": draw(MOVIES, scale=0.2),
        "hiddenWeights": [draw(below, above, scale=below**-0.5) for below, above in zip(layers, HIDDEN)],
        "hiddenBiases": [draw(width, scale=0.1) for width in HIDDEN],
        "outputWeights": draw(HIDDEN[-1], scale=0.5),
        "outputBias": draw(1, scale=0.5) + 3,
    }


def batches():
    """Lines of user, movie, rating; users and movies at the front come up often."""

    def some(count, size):
        return (torch.rand(size) ** 2 * count).long()

    return [
        torch.stack([some(USERS, size), some(MOVIES, size), torch.randint(1, 6, (size,))], dim=1)
        for size in BATCH_SIZES
    ]


class Network(nn.Module):
    def __init__(self, start, user_features, movie_features):
        super().__init__()
        self.user_features = user_features.float()
        self.movie_features = movie_features.float()
        self.users = embedding(start["userEmbeddings"])
        self.movies = embedding(start["movieEmbeddings"])
        self.user_biases = embedding(start["userBiases"].unsqueeze(1))
        self.movie_biases = embedding(start["movieBiases"].unsqueeze(1))
        self.hidden = nn.ModuleList(map(linear, start["hiddenWeights"], start["hiddenBiases"]))
        self.output = linear(start["outputWeights"].unsqueeze(1), start["outputBias"])

    def forward(self, users, movies):
        inputs = [self.users(users), self.user_features[users], self.movies(movies), self.movie_features[movies]]
        above = torch.cat(inputs, dim=1)
        for layer in self.hidden:
            above = torch.relu(layer(above))
        return (self.output(above) + self.user_biases(users) + self.movie_biases(movies)).squeeze(1)


def embedding(rows):
    return nn.Embedding.from_pretrained(rows.float(), freeze=False)


def linear(weight, bias):
    layer = nn.Linear(*weight.shape)
    layer.weight.data = weight.float().t().contiguous()
    layer.bias.data = bias.float().clone()
    return layer


def losses(network, run, lines):
    biases = [layer.bias for layer in [*network.hidden, network.output]]
    decayed = [p for p in network.parameters() if all(p is not bias for bias in biases)]
    groups = [{"params": decayed, "weight_decay": run["weightDecay"]}, {"params": biases, "weight_decay": 0.0}]
    method = {"adam": torch.optim.Adam, "sgd": torch.optim.SGD}[run["optimizer"]]
    optimizer = method(groups, lr=run["learningRate"])
    seen = []
    for step in range(STEPS):
        batch = lines[step % len(lines)]
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(network(batch[:, 0], batch[:, 1]), batch[:, 2].float())
        loss.backward()
        optimizer.step()
        seen.append(round(loss.item(), 7))
    return seen


def lists(value):
    if isinstance(value, torch.Tensor):
        return value.tolist()
    if isinstance(value, dict):
        return {key: lists(item) for key, item in value.items()}
    return [lists(item) for item in value]


def main():
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    start = weights()
    user_features = features(USERS, USER_FEATURES)
    movie_features = features(MOVIES, MOVIE_FEATURES)
    lines = batches()
    golden = {
        "madeBy": f"core/src/test/scripts/neural_golden.py, PyTorch {torch.__version__}, "
        f"Python {platform.python_version()}, seed {SEED}",
        "embedding": EMBEDDING,
        "hidden": HIDDEN,
        "runs": {
            name: {**run, "losses": losses(Network(start, user_features, movie_features), run, lines)}
            for name, run in RUNS.items()
        },
        "userFeatures": lists(user_features),
        "movieFeatures": lists(movie_features),
        "weights": lists(start),
        "batches": lists(lines),
    }
    print("{\n" + ",\n".join(f"  {json.dumps(key)}: {json.dumps(value)}" for key, value in golden.items()) + "\n}")


if __name__ == "__main__":
    main()
