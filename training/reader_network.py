"""The reader: recurrent layers over a paragraph find the cues; for each cue a smaller one finds its source and contents."""
import torch
from torch import nn

FEATURES = dict(suffix=(1024, 16), tag=(37, 12), shape=(192, 8), quote=(8, 8), place=(6, 4), cue=(16, 8), name=(9, 6))
CLASSES = (16, 8)
SIZES = dict(vector=32, hidden=64, role_input=64, role_hidden=48)
DISTANCES = 28  # see distance_bucket


def distance_bucket(position, first, last):
    """Where a token stands to the cue: 0 to 12 before it, 13 in it, 14 to 26 after it; as in engine/speech/reader.cpp."""
    away = torch.where(position < first, first - position, torch.where(position >= last, position - last + 1, torch.zeros_like(position)))
    step = torch.where(away <= 6, away, 6 + torch.clamp(torch.log2(torch.clamp(away, min=1).float() / 6).mul(2).ceil().long(), 0, 7))
    return torch.where(position < first, 13 - step, 13 + step)


class LabelChain(nn.Module):
    """Linear-chain conditional random field over the labels of a sequence."""

    def __init__(self, labels, forbidden):
        super().__init__()
        self.start = nn.Parameter(torch.zeros(labels))
        self.steps = nn.Parameter(torch.zeros(labels, labels))
        wall = torch.zeros(labels, labels)
        for before, after in forbidden:
            wall[before, after] = -1e4
        self.register_buffer("wall", wall)
        self.register_buffer("start_wall", wall[0].clone())

    def matrix(self):
        return self.steps + self.wall

    def log_sum(self, first, scores, steps, mask):
        """log of the sum over all labellings: `first` scores of the first token, `scores` of all, `steps` one matrix for each step."""
        total = first
        for t in range(1, scores.shape[1]):
            after = torch.logsumexp(total.unsqueeze(2) + steps[:, t - 1], 1) + scores[:, t]
            total = torch.where(mask[:, t:t + 1] > 0, after, total)
        return torch.logsumexp(total, 1)

    def all_steps(self, scores):
        return self.matrix().expand(scores.shape[0], max(scores.shape[1] - 1, 0), -1, -1)

    def loss(self, scores, labels, mask):
        """Sum over the batch of -log p(labels | scores)."""
        steps, start = self.matrix(), self.start + self.start_wall
        gold = (start[labels[:, 0]] + scores[:, 0].gather(1, labels[:, :1])[:, 0])
        picked = scores.gather(2, labels.unsqueeze(2))[:, 1:, 0] + steps[labels[:, :-1], labels[:, 1:]]
        gold = gold + (picked * mask[:, 1:]).sum(1)
        return (self.log_sum(start + scores[:, 0], scores, self.all_steps(scores), mask) - gold).sum()

    def marginals(self, scores, mask):
        """The probability of each label at the first token, and of each pair of labels at each step."""
        with torch.enable_grad():
            first = (self.start + self.start_wall + scores[:, 0]).detach().requires_grad_()
            steps = self.all_steps(scores).detach().clone().requires_grad_()
            total = self.log_sum(first, scores.detach(), steps, mask).sum()
            return torch.autograd.grad(total, (first, steps))

    def distance_from(self, teacher, scores, mask):
        """Sum over the batch of the cross-entropy of this chain against a teacher's, given as its marginals()."""
        first, pairs = teacher
        start = self.start + self.start_wall
        expected = (first * (start + scores[:, 0])).sum(1) + (pairs * self.steps).sum((1, 2, 3)) + (pairs.sum(2) * scores[:, 1:]).sum((1, 2))
        return (self.log_sum(start + scores[:, 0], scores, self.all_steps(scores), mask) - expected).sum()

    @torch.no_grad()
    def best(self, scores, lengths):
        steps, start = self.matrix(), self.start + self.start_wall
        total, back = start + scores[:, 0], []
        for t in range(1, scores.shape[1]):
            value, arg = (total.unsqueeze(2) + steps).max(1)
            live = (t < lengths).unsqueeze(1)
            back.append(torch.where(live, arg, torch.arange(scores.shape[2]).expand_as(arg)))
            total = torch.where(live, value + scores[:, t], total)
        label = total.argmax(1)
        path = [label]
        for arg in reversed(back):
            label = arg.gather(1, label.unsqueeze(1))[:, 0]
            path.append(label)
        return torch.stack(path[::-1], 1)


def recurrent(inputs, hidden):
    return nn.GRU(inputs, hidden, batch_first=True, bidirectional=True)


def run(layer, x, lengths):
    packed = nn.utils.rnn.pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
    return nn.utils.rnn.pad_packed_sequence(layer(packed)[0], batch_first=True, total_length=x.shape[1])[0]


class Stages(nn.Module):
    """What the reader and its teacher share: from tokens encoded in `width` numbers each to cues, sources and contents."""

    def __init__(self, width, role_input, role_hidden, dropout):
        super().__init__()
        self.tables = nn.ModuleDict({name: nn.Embedding(*size) for name, size in FEATURES.items()})
        self.classes = nn.Linear(*CLASSES, bias=False)
        self.features_width = sum(size[1] for size in FEATURES.values()) + CLASSES[1]
        self.cue_scores = nn.Linear(width, 3)
        self.cue_chain = LabelChain(3, [(0, 2)])
        self.role_token = nn.Linear(width, role_input)
        self.role_cue = nn.Linear(width, role_input, bias=False)
        self.role_distance = nn.Embedding(DISTANCES, role_input)
        self.role_layer = recurrent(role_input, role_hidden)
        self.role_scores = nn.Linear(2 * role_hidden, 5)
        self.role_chain = LabelChain(5, [(0, 2), (0, 4), (1, 4), (2, 4), (3, 2), (4, 2)])
        self.dropout = nn.Dropout(dropout)

    def features(self, batch):
        return torch.cat([self.tables[name](batch[name]) for name in FEATURES] + [self.classes(batch["classes"])], 2)

    def roles(self, encoded, lengths, piece, first, last):
        """Scores of the roles of every token of `piece` for the cue [first, last) in it.

        What enters the role layer is a plain sum, so that its product with the layer's weights can be had once for each token.
        """
        rows = encoded[piece]
        position = torch.arange(rows.shape[1]).unsqueeze(0)
        first_, last_ = first.unsqueeze(1), last.unsqueeze(1)
        inside = ((position >= first_) & (position < last_)).float().unsqueeze(2)
        cue = (rows * inside).sum(1) / inside.sum(1)
        distance = distance_bucket(position.expand(len(piece), -1), first_, last_)
        x = self.role_token(encoded)[piece] + self.role_cue(cue).unsqueeze(1) + self.role_distance(distance)
        return self.role_scores(self.dropout(run(self.role_layer, x, lengths[piece])))


class Reader(Stages):
    def __init__(self, vectors, dropout=0.15, word_dropout=0.12):
        super().__init__(2 * SIZES["hidden"], SIZES["role_input"], SIZES["role_hidden"], dropout)
        self.register_buffer("vectors", torch.tensor(vectors))  # row 0: unknown
        self.unknown = nn.Parameter(torch.zeros(SIZES["vector"]))
        self.project = nn.Linear(vectors.shape[1], SIZES["vector"], bias=False)
        self.layers = nn.ModuleList([recurrent(SIZES["vector"] + self.features_width, SIZES["hidden"]),
                                     recurrent(2 * SIZES["hidden"], SIZES["hidden"])])
        self.word_dropout = word_dropout

    def encode(self, batch, lengths):
        words = batch["word"]
        if self.training:
            words = torch.where(torch.rand(words.shape) < self.word_dropout, torch.zeros_like(words), words)
        vectors = torch.where((words > 0).unsqueeze(2), self.project(self.vectors[words]), self.unknown)
        x = self.dropout(torch.cat([vectors, self.features(batch)], 2))
        for layer in self.layers:
            x = self.dropout(run(layer, x, lengths))
        return x
