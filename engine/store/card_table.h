// The card table: a cache of what the log amounts to, with a sum that tells when it does not hold what it held.
//
// The sum is the exclusive-or of the digests of all rows, so a card that changes costs two digests, not a table.
#pragma once

#include <vector>

#include "memory/card.h"
#include "seal/chain.h"
#include "sql/sqlite.h"

namespace kowruk::store {

// What belongs in copy.card_sum for one card.
seal::Digest sumOf(const Card& card);

// Adds a card to a sum, or takes it out again.
void toggle(seal::Digest& sum, const Card& card);

// Every card, or those that can be read: a damaged row may come back as some other card, which the sum tells.
std::vector<Card> readCards(const sql::Connection& file);

// Writes a card, new or changed. Call within a transaction, as the next two.
void writeCard(const sql::Connection& file, const Card& card);
void removeCard(const sql::Connection& file, const CardId& card);
void writeSum(const sql::Connection& file, std::size_t cards, const seal::Digest& sum);

// Says that the cards are not what the log amounts to: who can read all of its events works them out anew.
void disown(const sql::Connection& file);

}  // namespace kowruk::store
