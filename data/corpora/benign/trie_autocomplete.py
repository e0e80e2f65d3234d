class Node:
    __slots__ = ("children", "words")

    def __init__(self):
        self.children = {}
        self.words = 0


class Trie:
    def __init__(self, words=()):
        self.root = Node()
        for word in words:
            self.add(word)

    def add(self, word):
        node = self.root
        for letter in word:
            node = node.children.setdefault(letter, Node())
        node.words += 1

    def find(self, prefix):
        node = self.root
        for letter in prefix:
            if (node := node.children.get(letter)) is None:
                return
        stack = [(prefix, node)]
        while stack:
            text, node = stack.pop()
            if node.words:
                yield text, node.words
            stack.extend((text + c, child) for c, child in sorted(node.children.items(), reverse=True))


def edit_distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]


def execute(testData):
    words = [w.strip(".,!").lower() for t in testData["texts"] for w in t.split()]
    trie = Trie(words)
    known = sorted(set(words))
    return {"pr": dict(trie.find("pr")), "s": list(trie.find("s"))[:5], "none": list(trie.find("zzz")),
            "did_you_mean": min(known, key=lambda w: (edit_distance("delivary", w), w)), "size": len(known)}
