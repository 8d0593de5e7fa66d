#include "exam/draw.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "exam/allot.h"
#include "exam/bank.h"

namespace kowruk::exam {

namespace {

bool belongsTo(const Cell& cell, const Item& item) {
  const bool lesson = std::find(cell.lessons.begin(), cell.lessons.end(), item.key.lesson) != cell.lessons.end();
  return cell.kind == item.question.kind && lesson && (cell.topic.empty() || cell.topic == item.key.topic);
}

// Brings choices into an order of its own; what is right follows them.
void shuffleChoices(Item& item, Chance& chance) {
  std::vector<std::size_t> order(item.question.choices.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const std::vector<Shown> choices = item.question.choices;
  const std::vector<std::size_t> right = item.key.right;
  for (;;) {
    chance.shuffle(order);
    for (std::size_t at = 0; at < order.size(); ++at) {
      item.question.choices[at] = choices[order[at]];
      for (std::size_t i = 0; i < right.size(); ++i) {
        if (right[i] == order[at]) item.key.right[i] = at;
      }
    }
    // Tiles that stand in their order already ask nothing.
    if (item.question.kind != ItemKind::Order || item.question.choices != choices) return;
  }
}

class Drawing {
 public:
  Drawing(const Blueprint& blueprint, const Course& course, const Seed& seed, const Past& past)
      : blueprint_(blueprint),
        seed_(seed),
        past_(past),
        bank_(course, blueprint, past.histories, seed),
        anchors_(blueprint.cells.size()),
        totals_(blueprint.forms) {}

  Drawn run() {
    keepAnchors();
    leaveOutSeen();
    allotEntries();
    if (!drawn_.shortages.empty() || !drawn_.lostAnchors.empty()) return std::move(drawn_);
    if (blueprint_.shareItems) allotRest();
    std::vector<std::vector<std::vector<Place>>> dealt;  // of each cell, of each form
    for (std::size_t cell = 0; cell < pools_.size(); ++cell) dealt.push_back(deal(cell));
    drawn_.paper = Paper{.test = blueprint_.test, .nearly = blueprint_.nearly, .seed = seed_, .forms = {}};
    for (std::size_t form = 0; form < blueprint_.forms; ++form) drawn_.paper->forms.push_back(formOf(form, dealt));
    return std::move(drawn_);
  }

 private:
  std::size_t drawnItems(std::size_t cell) const { return blueprint_.cells[cell].items - anchors_[cell].size(); }
  std::size_t entriesPerForm(std::size_t cell) const { return drawnItems(cell) * blueprint_.cells[cell].perItem(); }

  void keepAnchors() {
    for (const std::string& name : blueprint_.anchors) {
      const Item* item = earlier(name);
      bool kept = false;
      for (std::size_t cell = 0; item != nullptr && cell < blueprint_.cells.size() && !kept; ++cell) {
        if (drawnItems(cell) == 0 || !belongsTo(blueprint_.cells[cell], *item)) continue;
        anchors_[cell].push_back(*item);
        anchors_[cell].back().key.anchor = true;
        for (const EntryId& entry : item->key.entries) leftOut_.insert(entry);
        kept = true;
      }
      if (!kept) drawn_.lostAnchors.push_back(name);
    }
  }

  const Item* earlier(const std::string& name) const {
    for (const Paper& paper : past_.papers) {
      for (const Form& form : paper.forms) {
        for (const Item& item : form.items) {
          if (item.key.item == name) return &item;
        }
      }
    }
    return nullptr;
  }

  void leaveOutSeen() {
    for (const Paper& paper : past_.papers) {
      for (const Form& form : paper.forms) {
        for (const Item& item : form.items) leftOut_.insert(item.key.entries.begin(), item.key.entries.end());
      }
    }
  }

  void allotEntries() {
    std::vector<Wanting> cells;
    for (std::size_t cell = 0; cell < blueprint_.cells.size(); ++cell) {
      Wanting wanting;
      wanting.wanted = entriesPerForm(cell) * (blueprint_.shareItems ? 1 : blueprint_.forms);
      for (const Place place : bank_.eligible(blueprint_.cells[cell])) {
        if (leftOut_.count(bank_.entry(place).id) == 0) wanting.choices.push_back(place);
      }
      chance(Draw::Entries, std::to_string(cell)).shuffle(wanting.choices);
      cells.push_back(std::move(wanting));
    }
    allotment_ = allot(cells, bank_.size());
    pools_ = allotment_.given;
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
      choices_.push_back(std::move(cells[cell].choices));
      if (pools_[cell].size() == cells[cell].wanted) continue;
      drawn_.shortages.push_back({cell, cells[cell].wanted, cells[cell].wanted - pools_[cell].size()});
    }
  }

  // What no cell needs enlarges the pools, so that forms that share items share as few as can be.
  void allotRest() {
    for (bool any = true; any;) {
      any = false;
      for (std::size_t cell = 0; cell < pools_.size(); ++cell) {
        if (pools_[cell].size() >= entriesPerForm(cell) * blueprint_.forms) continue;
        // In each round a cell takes as many as it needs for a form.
        std::size_t wanted = entriesPerForm(cell);
        for (const Place place : choices_[cell]) {
          if (wanted == 0) break;
          if (allotment_.cellOf[place]) continue;
          allotment_.cellOf[place] = cell;
          pools_[cell].push_back(place);
          --wanted;
          any = true;
        }
      }
    }
  }

  // The entries of a cell to the forms, as many to each.
  std::vector<std::vector<Place>> deal(std::size_t cell) {
    const std::size_t forms = blueprint_.forms;
    const Cell& asked = blueprint_.cells[cell];
    std::vector<Place> cards = copiesOf(cell);
    std::vector<int> expected(bank_.size());
    for (const Place place : pools_[cell]) expected[place] = bank_.expectedOf(asked, place);
    std::stable_sort(cards.begin(), cards.end(), [&](Place one, Place other) {
      return expected[one] != expected[other] ? expected[one] > expected[other] : one < other;
    });
    Chance order = chance(Draw::Deal, std::to_string(cell));
    std::vector<std::vector<Place>> hands(forms);
    for (std::size_t round = 0; round * forms < cards.size(); ++round) {
      std::vector<std::size_t> turn(forms);
      std::iota(turn.begin(), turn.end(), std::size_t{0});
      order.shuffle(turn);
      std::stable_sort(turn.begin(), turn.end(),
                       [&](std::size_t one, std::size_t other) { return totals_[one] < totals_[other]; });
      std::vector<Place> packet(cards.begin() + static_cast<std::ptrdiff_t>(round * forms),
                                cards.begin() + static_cast<std::ptrdiff_t>((round + 1) * forms));
      avoidTwice(packet, turn, hands);
      for (std::size_t i = 0; i < forms; ++i) {
        hands[turn[i]].push_back(packet[i]);
        totals_[turn[i]] += expected[packet[i]];
      }
    }
    return hands;
  }

  // Each entry of the pool as often as forms that share items must use it; otherwise once.
  std::vector<Place> copiesOf(std::size_t cell) const {
    const std::vector<Place>& pool = pools_[cell];
    const std::size_t wanted = entriesPerForm(cell) * blueprint_.forms;
    std::vector<Place> cards;
    cards.reserve(wanted);
    for (std::size_t i = 0; i < pool.size() && wanted > 0; ++i) {
      const std::size_t times = wanted / pool.size() + (i < wanted % pool.size() ? 1 : 0);
      cards.insert(cards.end(), times, pool[i]);
    }
    return cards;
  }

  // Swaps within a packet, so that no form gets an entry that it has.
  static void avoidTwice(std::vector<Place>& packet, const std::vector<std::size_t>& turn,
                         const std::vector<std::vector<Place>>& hands) {
    const auto has = [&](std::size_t i, Place place) {
      const auto& hand = hands[turn[i]];
      return std::find(hand.begin(), hand.end(), place) != hand.end();
    };
    for (std::size_t i = 0; i < packet.size(); ++i) {
      if (!has(i, packet[i])) continue;
      for (std::size_t distance = 1; distance < packet.size(); ++distance) {
        const std::size_t j = (i + distance) % packet.size();
        if (has(i, packet[j]) || has(j, packet[i])) continue;
        std::swap(packet[i], packet[j]);
        break;
      }
    }
  }

  Form formOf(std::size_t number, const std::vector<std::vector<std::vector<Place>>>& dealt) {
    Form form{.name = formName(number), .items = {}};
    std::vector<ItemKind> kinds;
    for (const Cell& cell : blueprint_.cells) {
      if (std::find(kinds.begin(), kinds.end(), cell.kind) == kinds.end()) kinds.push_back(cell.kind);
    }
    for (const ItemKind kind : kinds) {
      std::vector<Item> items;
      for (std::size_t cell = 0; cell < dealt.size(); ++cell) {
        if (blueprint_.cells[cell].kind != kind) continue;
        takeItems(items, cell, dealt[cell][number], form.name);
      }
      chance(Draw::Order, form.name + "/" + std::string{codeOf(kind)}).shuffle(items);
      std::move(items.begin(), items.end(), std::back_inserter(form.items));
    }
    return form;
  }

  void takeItems(std::vector<Item>& items, std::size_t cell, std::vector<Place> places, const std::string& form) {
    const Cell& asked = blueprint_.cells[cell];
    if (asked.perItem() > 1) chance(Draw::Options, form + "/" + std::to_string(cell)).shuffle(places);
    for (std::size_t at = 0; at < places.size(); at += asked.perItem()) {
      const auto from = places.begin() + static_cast<std::ptrdiff_t>(at);
      items.push_back(bank_.item(asked, {from, from + static_cast<std::ptrdiff_t>(asked.perItem())}));
      Chance options = chance(Draw::Options, form + "/" + items.back().key.item);
      if (!items.back().question.choices.empty()) shuffleChoices(items.back(), options);
    }
    items.insert(items.end(), anchors_[cell].begin(), anchors_[cell].end());
  }

  Chance chance(Draw purpose, const std::string& name) const { return Chance{seed_, streamOf(purpose, name)}; }

  const Blueprint& blueprint_;
  Seed seed_;
  const Past& past_;
  Bank bank_;
  std::set<EntryId> leftOut_;
  std::vector<std::vector<Item>> anchors_;   // of each cell
  std::vector<std::vector<Place>> choices_;  // of each cell: all it may have
  std::vector<std::vector<Place>> pools_;    // of each cell: what it has
  Allotment allotment_;
  std::vector<std::int64_t> totals_;  // expected shares dealt to each form so far
  Drawn drawn_;
};

}  // namespace

Drawn draw(const Blueprint& blueprint, const Course& course, const Seed& seed, const Past& past) {
  return Drawing{blueprint, course, seed, past}.run();
}

Spread spreadOf(const Paper& paper) {
  std::vector<double> means;
  for (const Form& form : paper.forms) {
    double sum = 0;
    for (const Item& item : form.items) sum += item.key.expected;
    means.push_back(form.items.empty() ? 0 : sum / static_cast<double>(form.items.size()));
  }
  Spread spread;
  if (means.empty()) return spread;
  spread.mean = std::accumulate(means.begin(), means.end(), 0.0) / static_cast<double>(means.size());
  double squares = 0;
  for (const double mean : means) squares += (mean - spread.mean) * (mean - spread.mean);
  spread.deviation = std::sqrt(squares / static_cast<double>(means.size()));
  spread.least = *std::min_element(means.begin(), means.end());
  spread.most = *std::max_element(means.begin(), means.end());
  return spread;
}

std::string formName(std::size_t number) {
  std::string name;
  for (std::size_t rest = number + 1; rest > 0; rest = (rest - 1) / 26) {
    name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return name;
}

}  // namespace kowruk::exam
